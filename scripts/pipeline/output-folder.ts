import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { hashOf } from "./hash.ts";
import { inParallel } from "./in-parallel.ts";

/** A file as it was written: what it was made from, what it holds, how it looked on disk. */
export interface FileRecord {
  /** Names everything that the file was made from; several files may be made from the same. */
  key: string;
  /** Of its bytes. */
  hash: string;
  size: number;
  /** Time of the last change, milliseconds. */
  time: number;
}

/** By path below the folder, with forward slashes. */
export type FileRecords = Record<string, FileRecord>;

type Found = Pick<FileRecord, "size" | "time">;

/**
 * A folder that is brought up to date: files that still hold are kept, new ones are written beside
 * the folder first and moved in at the end, all others are removed. Until `commit` nothing in the
 * folder changes. A file that somebody else changed or removed no longer holds.
 */
export class OutputFolder {
  readonly folder: string;
  /** Where new files are written, under their path in the folder. */
  readonly staging: string;
  readonly #records: FileRecords;
  readonly #found: Map<string, Found>;
  readonly #byKey = new Map<string, string[]>();
  readonly #kept = new Map<string, FileRecord>();
  readonly #staged = new Map<string, { key: string; hash: string }>();

  private constructor(folder: string, records: FileRecords, found: Map<string, Found>) {
    this.folder = resolve(folder);
    // On the same disk, so that the last step is a rename.
    this.staging = join(dirname(this.folder), `.zhangju-${randomUUID()}`);
    this.#records = records;
    this.#found = found;
    for (const [path, { key }] of Object.entries(records)) {
      const paths = this.#byKey.get(key);
      if (paths === undefined) this.#byKey.set(key, [path]);
      else paths.push(path);
    }
  }

  /**
   * @param records what `commit` gave the last time; empty to write everything anew.
   * @param roots names in the folder that are brought up to date; others are left alone. Without
   *   them it is the whole folder.
   */
  static async open(folder: string, records: FileRecords, roots?: string[]): Promise<OutputFolder> {
    return new OutputFolder(folder, records, await listFiles(resolve(folder), roots));
  }

  /** The files made from `key`, if there are any and all of them still hold. */
  find(key: string): string[] | null {
    const paths = this.#byKey.get(key);
    return paths?.every((path) => this.#holds(path)) ? paths : null;
  }

  /** Keeps those files, if there are any. */
  keep(key: string): string[] | null {
    const paths = this.find(key);
    for (const path of paths ?? []) this.#kept.set(path, this.#records[path]!);
    return paths;
  }

  /** Keeps everything, if all of it still holds and nothing else is there. */
  keepAll(): boolean {
    const paths = Object.keys(this.#records);
    return paths.length === this.#found.size && paths.every((path) => this.#holds(path));
  }

  /** Hashes of all files kept and written so far, by path. */
  hashes(): Map<string, string> {
    return new Map([...this.#kept, ...this.#staged].map(([path, { hash }]) => [path, hash]));
  }

  /** Writes a file made from `key`. */
  async write(path: string, key: string, bytes: string | Uint8Array): Promise<void> {
    const file = join(this.staging, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    this.add(path, key, hashOf(bytes));
  }

  /** Takes a file over that was written below `staging`. */
  add(path: string, key: string, hash: string): void {
    this.#kept.delete(path);
    this.#staged.set(path, { key, hash });
  }

  /** Brings the folder up to date. */
  async commit(): Promise<FileRecords> {
    const records: FileRecords = Object.fromEntries(this.#kept);
    const folders = new Set<string>([this.folder]);
    for (const path of this.#staged.keys()) folders.add(dirname(join(this.folder, path)));
    for (const folder of [...folders].sort()) await mkdir(folder, { recursive: true });
    await inParallel([...this.#staged], async ([path, { key, hash }]) => {
      const target = join(this.folder, path);
      const before = this.#records[path];
      // The same bytes again: the file keeps its time, so that uploads pass over it.
      if (before?.hash === hash && this.#holds(path)) {
        records[path] = { ...before, key };
        return;
      }
      await rename(join(this.staging, path), target);
      const { size, mtimeMs } = await stat(target);
      records[path] = { key, hash, size, time: mtimeMs };
    });
    const stale = [...this.#found.keys()].filter((path) => records[path] === undefined);
    await inParallel(stale, (path) => rm(join(this.folder, path), { force: true }));
    await removeEmptyFolders(this.folder, stale);
    await this.discard();
    return records;
  }

  /** Forgets what was staged. */
  async discard(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
  }

  #holds(path: string): boolean {
    const record = this.#records[path];
    const found = this.#found.get(path);
    return (
      record !== undefined &&
      found !== undefined &&
      found.size === record.size &&
      found.time === record.time
    );
  }
}

async function listFiles(folder: string, roots?: string[]): Promise<Map<string, Found>> {
  const starts = roots?.map((root) => join(folder, root)) ?? [folder];
  const paths: string[] = [];
  for (const start of starts.filter((path) => existsSync(path))) {
    if ((await stat(start)).isFile()) paths.push(start);
    else {
      const entries = await readdir(start, { recursive: true, withFileTypes: true });
      for (const entry of entries) {
        if (!entry.isDirectory()) paths.push(join(entry.parentPath, entry.name));
      }
    }
  }
  const found = new Map<string, Found>();
  await inParallel(paths, async (path) => {
    const { size, mtimeMs } = await stat(path);
    found.set(path.slice(folder.length + 1).replaceAll("\\", "/"), { size, time: mtimeMs });
  });
  return found;
}

async function removeEmptyFolders(folder: string, removed: string[]): Promise<void> {
  const emptied = new Set<string>();
  for (const path of removed) {
    for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) emptied.add(parent);
  }
  // The deepest first.
  for (const path of [...emptied].sort((a, b) => b.length - a.length)) {
    await rmdir(join(folder, path)).catch(() => {
      // Something is still in it.
    });
  }
}
