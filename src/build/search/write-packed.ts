import { randomUUID } from "node:crypto";
import { mkdirSync, renameSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { hashOf, openSha256 } from "../kept/hash.ts";

/** A file that was written, by its path below the folder that was asked for. */
export interface WrittenFile {
  path: string;
  hash: string;
}

/** Level of compression: higher ones take a fifth longer for nothing, with files this small. */
const LEVEL = 6;

/**
 * Writes a folder of gzip files, named by what it holds. Synchronously: a thread of the pool has nothing
 * else to do, and thousands of promises for small files cost more than packing them.
 *
 * @param parent receives the folder.
 * @param files names and contents; the same ones in the same order make the same name.
 */
export function writePacked(
  parent: string,
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
): { folder: string; files: WrittenFile[] } {
  const working = join(parent, randomUUID());
  mkdirSync(working, { recursive: true });
  const contents = openSha256();
  const written: WrittenFile[] = [];
  for (const [name, content] of files) {
    contents.update(`${name} ${content.length}:`).update(content);
    const bytes = gzipSync(content, { level: LEVEL });
    writeFileSync(join(working, name), bytes);
    written.push({ path: name, hash: hashOf(bytes) });
  }
  const folder = contents.digest("hex").slice(0, 12);
  // Several may be empty, and have the same name.
  if (written.length === 0) rmdirSync(working);
  else renameSync(working, join(parent, folder));
  return {
    folder,
    files: written.map(({ path, hash }) => ({ path: `${folder}/${path}`, hash })),
  };
}
