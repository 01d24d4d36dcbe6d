import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";
import { fingerprintProgram } from "../../src/build/kept/fingerprint-program.ts";
import { hashOf, hashOfJson } from "../../src/build/kept/hash.ts";
import { hashFiles } from "./hash-files.ts";

/**
 * A folder that is made once in a run, by whichever test file needs it first; the others wait for it
 * and must leave it as it is. A change of the program, the helpers of tests or the sources asks for
 * another one.
 *
 * @param name tells apart what is made of the same sources.
 * @param sources files and folders that it is made of.
 * @param make fills the empty folder.
 */
export async function shareFolder(
  name: string,
  sources: string[],
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const program = await fingerprintProgram(".");
  const hashes = await Promise.all([...sources, "tests/support"].map(hashOfSource));
  const place = join(inject("sharedFolders"), hashOfJson([name, program, sources, hashes]));
  const folder = join(place, "made");
  const ready = join(place, "ready");
  while (!existsSync(ready)) {
    if (!isFirst(place)) {
      await setTimeout(50);
      continue;
    }
    mkdirSync(folder);
    try {
      await make(folder);
      writeFileSync(ready, "");
    } catch (error) {
      // So that nobody waits for it in vain.
      rmSync(place, { recursive: true, force: true });
      throw error;
    }
  }
  return folder;
}

/** Only one of many gets to make a folder. */
function isFirst(place: string): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch {
    return false;
  }
}

async function hashOfSource(source: string): Promise<string> {
  if ((await stat(source)).isDirectory()) return hashOfJson(await hashFiles(source));
  return hashOf(await readFile(source));
}
