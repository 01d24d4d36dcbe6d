import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow } from "../../src/build/kept/files-below.ts";
import { hashOf } from "../../src/build/kept/hash.ts";

/** Hashes of all files below a folder, by path; what a build remembers for itself is left out. */
export async function hashFiles(folder: string): Promise<Record<string, string>> {
  const paths = (await filesBelow(folder)).filter((path) => !path.startsWith(".build/"));
  const hashes = await Promise.all(
    paths.map(async (path) => [path, hashOf(await readFile(join(folder, path)))] as const),
  );
  return Object.fromEntries(hashes);
}
