import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The release of Pagefind that is installed: `1.6.0`. */
export function installedVersion(): string {
  let folder = dirname(fileURLToPath(import.meta.resolve("pagefind")));
  for (; ; folder = dirname(folder)) {
    const named = readPackage(join(folder, "package.json"));
    if (named?.name === "pagefind") return named.version;
    if (folder === dirname(folder)) throw new Error("pagefind: no package.json.");
  }
}

function readPackage(file: string): { name: string; version: string } | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
