import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { hashOf } from "./hash.ts";

/** What a cache file holds, or why it can't be used; both `null` where there is none. */
export interface CacheRead<T> {
  value: T | null;
  /** For staff, Chinese then English. */
  note: string | null;
}

/**
 * Reads what `writeCacheFile` wrote. A file that is damaged, or was written by another version of
 * the program, is not used and says so: what it held is made anew.
 */
export async function readCacheFile<T>(file: string, version: string): Promise<CacheRead<T>> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (bytes === null) return { value: null, note: null };
  const end = bytes.indexOf("\n");
  const [writtenBy, checksum] = bytes.toString("utf8", 0, Math.max(end, 0)).split(" ");
  const body = bytes.subarray(end + 1);
  if (checksum !== hashOf(body)) {
    const note = `上次生成的记录已损坏，不再使用，全部重新生成（${file}）。The record of the last build is damaged and ignored: everything is made anew.`;
    return { value: null, note };
  }
  if (writtenBy !== version) {
    const note = `程序或设置已更新，全部重新生成。The program or its settings changed: everything is made anew.`;
    return { value: null, note };
  }
  return { value: JSON.parse(body.toString("utf8")), note: null };
}

export async function writeCacheFile(file: string, version: string, value: unknown): Promise<void> {
  const body = Buffer.from(JSON.stringify(value));
  await mkdir(dirname(file), { recursive: true });
  const written = `${file}.${randomUUID()}`;
  await writeFile(written, Buffer.concat([Buffer.from(`${version} ${hashOf(body)}\n`), body]));
  await rename(written, file);
}
