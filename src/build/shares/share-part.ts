import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "../kept/hash.ts";
import type { OutputFolder } from "../kept/output-folder.ts";
import type { WrittenSearch } from "../search/write-search.ts";
import type { Share } from "./share.ts";

/** What a share of a site says of itself, for `merge`. */
export interface SharePart {
  share: Share;
  /** Names the program, its settings and the library: the same in all shares of one site. */
  site: string;
  search: WrittenSearch;
  /** Hashes of its files, by path. */
  files: Record<string, string>;
}

/** File of a share that describes it; not part of the site. */
export const PART_FILE = "share.json";

/** Describes a share; call it when all else is written. */
export async function writeSharePart(
  folder: OutputFolder,
  part: Omit<SharePart, "files">,
): Promise<void> {
  const files = Object.fromEntries([...folder.hashes()].sort());
  const text = `${JSON.stringify({ ...part, files } satisfies SharePart)}\n`;
  await folder.write(PART_FILE, hashOf(PART_FILE, text), text);
}

/** Reads a share's description; `null` where there is none or it is damaged. */
export async function readSharePart(folder: string): Promise<SharePart | null> {
  try {
    return JSON.parse(await readFile(join(folder, PART_FILE), "utf8"));
  } catch {
    return null;
  }
}
