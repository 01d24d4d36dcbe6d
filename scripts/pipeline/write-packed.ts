import { createHash, randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { hashOf } from "./hash.ts";
import { inParallel } from "./in-parallel.ts";

const pack = promisify(gzip);

/** A file that was written, by its path below the folder that was asked for. */
export interface WrittenFile {
  path: string;
  hash: string;
}

/**
 * Writes a folder of gzip files, named by what it holds, while more of them are being made.
 *
 * @param parent receives the folder.
 * @param files names and contents; the same ones in the same order make the same name.
 */
export async function writePacked(
  parent: string,
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
): Promise<{ name: string; files: WrittenFile[] }> {
  const working = join(parent, randomUUID());
  await mkdir(working, { recursive: true });
  const contents = createHash("sha256");
  const written = await inParallel(files, async ([name, content]) => {
    // Before anything is waited for: so in the order of the files.
    contents.update(`${name} ${content.length}:`).update(content);
    const bytes = await pack(content, { level: 9 });
    await writeFile(join(working, name), bytes);
    return { name, hash: hashOf(bytes) };
  });
  const folder = contents.digest("hex").slice(0, 12);
  await rename(working, join(parent, folder));
  return {
    name: folder,
    files: written.map(({ name, hash }) => ({ path: `${folder}/${name}`, hash })),
  };
}
