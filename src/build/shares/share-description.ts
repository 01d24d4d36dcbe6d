import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Fingerprint, fingerprintOfWholeFile } from "../kept/fingerprint.ts";
import type { OutputFolder } from "../kept/output-folder.ts";
import type { WrittenSearch } from "../search/write-search.ts";
import type { Share } from "./share.ts";

/** What a share of a site says of itself, for `merge`. */
export interface ShareDescription {
  share: Share;
  /** Of the program, its settings and the library: the same in all shares of one site. */
  site: Fingerprint;
  search: WrittenSearch;
  /** Hashes of its files, by path. */
  files: Record<string, string>;
}

/** File of a share that describes it; not part of the site. */
export const SHARE_FILE = "share.json";

/** Describes a share; call it when all else is written. */
export async function writeShareDescription(
  folder: OutputFolder,
  description: Omit<ShareDescription, "files">,
): Promise<void> {
  const files = Object.fromEntries([...folder.hashes()].sort());
  const text = `${JSON.stringify({ ...description, files } satisfies ShareDescription)}\n`;
  await folder.write(SHARE_FILE, fingerprintOfWholeFile({ path: SHARE_FILE, text }), text);
}

/** Reads a share's description; `null` where there is none or it is damaged. */
export async function readShareDescription(folder: string): Promise<ShareDescription | null> {
  try {
    return JSON.parse(await readFile(join(folder, SHARE_FILE), "utf8"));
  } catch {
    return null;
  }
}
