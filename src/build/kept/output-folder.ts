import { randomUUID } from "node:crypto";
import { copyFileSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type FoundFiles, findFiles } from "./find-files.ts";
import type { Fingerprint } from "./fingerprint.ts";
import { hashOf } from "./hash.ts";

/** A file as it was written: what it was made from, what it holds, how it looked on disk. */
export interface FileRecord {
  /** Fingerprint of everything that the file was made from; several files may be made from the same. */
  key: Fingerprint;
  /** Name of what the file holds, see `hashOf`. */
  hash: string;
  size: number;
  /** Time of the last change, milliseconds. */
  time: number;
}

/** What is remembered of a folder's files, by path below it, with forward slashes. */
export type FileRecords = Record<string, FileRecord>;

/** Whether a value that was read from disk can be what is remembered of a file. */
export function isFileRecord(value: unknown): value is FileRecord {
  // By hand: there are a hundred thousand of them.
  const { key, hash, size, time } = Object(value) as Record<keyof FileRecord, unknown>;
  return (
    typeof key === "string" &&
    typeof hash === "string" &&
    typeof size === "number" &&
    typeof time === "number"
  );
}

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
  readonly #found = new Map<string, Pick<FileRecord, "size" | "time">>();
  readonly #byKey = new Map<Fingerprint, string[]>();
  readonly #kept = new Map<string, FileRecord>();
  readonly #staged = new Map<string, { key: Fingerprint; hash: string }>();

  /**
   * @param records what `commit` gave the last time; empty to write everything anew.
   * @param found what is there. Only that is brought up to date: other files are left alone.
   */
  constructor(folder: string, records: FileRecords, found: FoundFiles = findFiles({ folder })) {
    this.folder = resolve(folder);
    // On the same disk, so that the last step is a rename.
    this.staging = join(dirname(this.folder), `.zhangju-${randomUUID()}`);
    this.#records = records;
    const { paths, sizes, times } = found;
    for (const [at, path] of (paths === "" ? [] : paths.split("\0")).entries()) {
      this.#found.set(path, { size: sizes[at]!, time: times[at]! });
    }
    for (const [path, { key }] of Object.entries(records)) {
      const paths = this.#byKey.get(key);
      if (paths === undefined) this.#byKey.set(key, [path]);
      else paths.push(path);
    }
  }

  /** The files made from `key`, if there are any and all of them still hold. */
  find(key: Fingerprint): string[] | null {
    const paths = this.#byKey.get(key);
    return paths?.every((path) => this.holds(path)) ? paths : null;
  }

  /** Keeps those files, if there are any. */
  keep(key: Fingerprint): string[] | null {
    const paths = this.find(key);
    for (const path of paths ?? []) this.#kept.set(path, this.#records[path]!);
    return paths;
  }

  /** Keeps everything, if all of it still holds and nothing else is there. */
  keepAll(): boolean {
    const records = Object.entries(this.#records);
    if (records.length !== this.#found.size) return false;
    if (!records.every(([path]) => this.holds(path))) return false;
    for (const [path, record] of records) this.#kept.set(path, record);
    return true;
  }

  /** Whether a file is as it was written. */
  holds(path: string): boolean {
    const record = this.#records[path];
    const found = this.#found.get(path);
    return (
      record !== undefined &&
      found !== undefined &&
      found.size === record.size &&
      found.time === record.time
    );
  }

  /** Where a file that was kept or written so far can be read before `commit`. */
  locate(path: string): string | null {
    if (this.#staged.has(path)) return join(this.staging, path);
    return this.#kept.has(path) ? join(this.folder, path) : null;
  }

  /** Hash of a file that was kept or written so far. */
  hashOf(path: string): string | undefined {
    return (this.#staged.get(path) ?? this.#kept.get(path))?.hash;
  }

  /** Hashes of all files kept and written so far, by path. */
  hashes(): Map<string, string> {
    return new Map([...this.#kept, ...this.#staged].map(([path, { hash }]) => [path, hash]));
  }

  /** Writes a file made from `key`. */
  async write(path: string, key: Fingerprint, bytes: string | Uint8Array): Promise<void> {
    const file = join(this.staging, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
    this.add(path, key, hashOf(bytes));
  }

  /** Takes a file over that was written below `staging`. */
  add(path: string, key: Fingerprint, hash: string): void {
    this.#kept.delete(path);
    this.#staged.set(path, { key, hash });
  }

  /**
   * Brings the folder up to date. Synchronously, as all that is done to thousands of small files here:
   * each takes less time than a promise for it.
   */
  async commit(): Promise<FileRecords> {
    const records: FileRecords = Object.fromEntries(this.#kept);
    const folders = new Set<string>();
    this.#clearTheWay();
    for (const [path, { key, hash }] of this.#staged) {
      const before = this.#records[path];
      // The same bytes again: the file keeps its time, so that uploads pass over it.
      if (before?.hash === hash && this.holds(path)) {
        records[path] = { ...before, key };
        continue;
      }
      const target = join(this.folder, path);
      makeFolder(dirname(target), folders);
      move(join(this.staging, path), target);
      const { size, mtimeMs } = statSync(target);
      records[path] = { key, hash, size, time: mtimeMs };
    }
    makeFolder(this.folder, folders);
    const stale = [...this.#found.keys()].filter((path) => records[path] === undefined);
    for (const path of stale) rmSync(join(this.folder, path), { force: true });
    removeEmptyFolders(this.folder, stale);
    await this.discard();
    return records;
  }

  /** Removes files, and links to folders, that stand where a new file needs a folder. */
  #clearTheWay(): void {
    for (const path of this.#staged.keys()) {
      for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
        if (this.#found.delete(folder)) rmSync(join(this.folder, folder));
      }
    }
  }

  /** Forgets what was staged. */
  async discard(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
  }
}

/** @param made folders that are there already. */
function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}

/** `rename` cannot cross file systems: a folder may be another disk of its own. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    copyFileSync(from, to);
  }
}

function removeEmptyFolders(folder: string, removed: string[]): void {
  const emptied = new Set<string>();
  for (const path of removed) {
    for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) emptied.add(parent);
  }
  // The deepest first.
  for (const path of [...emptied].sort((a, b) => b.length - a.length)) {
    try {
      rmdirSync(join(folder, path));
    } catch {
      // Something is still in it.
    }
  }
}
