import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filesBelow } from "./files-below.ts";
import { type Fingerprint, fingerprintOfProgram } from "./fingerprint.ts";
import { hashOf } from "./hash.ts";

/** What the output depends on besides documents and settings, below the project's folder. */
const PROGRAM = ["src", "scripts", "docs", "public", "package-lock.json"];
/** Tests, documents, and what a build that was stopped left behind. */
const NOT_PROGRAM = /\.test\.ts$|^src\/content\/|^docs\/images\/|(?:^|\/)\.zhangju-/;

/**
 * Names the program as it is: any change of its code, of a dependency or of Node gives another name,
 * so that nothing made by another version is taken for its own work.
 *
 * @param root the project's folder.
 */
export async function fingerprintProgram(root: string): Promise<Fingerprint> {
  const names = (await Promise.all(PROGRAM.map((name) => listBelow(root, name)))).flat();
  const files = names.filter((name) => !NOT_PROGRAM.test(name));
  const hashes = await Promise.all(
    files.map(async (file) => [file, hashOf(await readFile(join(root, file)))] as const),
  );
  return fingerprintOfProgram({ node: process.version, files: new Map(hashes) });
}

async function listBelow(root: string, name: string): Promise<string[]> {
  if (name.includes(".")) return [name];
  return (await filesBelow(join(root, name))).map((path) => `${name}/${path}`);
}
