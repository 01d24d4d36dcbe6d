import { readFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { type Fingerprint, fingerprintOfWholeFile } from "../kept/fingerprint.ts";
import { hasFields } from "../kept/has-fields.ts";
import type { OutputFolder } from "../kept/output-folder.ts";
import type { WrittenSearch } from "../search/write-search.ts";
import type { Share } from "./share.ts";

/** What a share of a site says of itself, for `merge`. */
export interface ShareDescription {
  share: Share;
  /** Fingerprint of the program, its settings and the library: the same in all shares of one site. */
  site: Fingerprint;
  search: WrittenSearch;
  /** Hashes of the share's files, by path. */
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
    const value: unknown = JSON.parse(await readFile(join(folder, SHARE_FILE), "utf8"));
    return isShareDescription(value) ? value : null;
  } catch {
    return null;
  }
}

function isShareDescription(value: unknown): value is ShareDescription {
  const fields = { share: "object", site: "string", search: "object", files: "object" } as const;
  if (!hasFields(value, fields)) return false;
  const { share, search, files } = value as ShareDescription;
  return (
    hasFields(share, { number: "number", of: "number" }) &&
    share.number >= 1 &&
    share.number <= share.of &&
    hasFields(search, { manifest: "object", segments: "array" }) &&
    search.segments.every((segment) =>
      hasFields(segment, { number: "number", folder: "string", documents: "number" }),
    ) &&
    Object.entries(files).every(([path, hash]) => isInside(path) && typeof hash === "string")
  );
}

/** Whether a path stays below the folder that it begins at, whoever wrote it. */
function isInside(path: string): boolean {
  return !isAbsolute(path) && !path.split(/[\\/]/).includes("..");
}
