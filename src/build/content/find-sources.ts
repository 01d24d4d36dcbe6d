import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UsageError } from "../phases/usage-error.ts";

/** A file to publish, and the corrections beside it. */
export interface FoundSource {
  /** Path of the file with forward slashes, as given on the command line: `seeds/2020/通知.docx`. */
  file: string;
  sidecar: string | null;
}

export interface FoundSources {
  sources: FoundSource[];
  /** Sidecars without a document, or second to another of the same name. */
  orphans: string[];
  /** Data files, which scrapers leave beside documents: not published, and said so once a folder. */
  data: string[];
}

const SIDECAR = /\.ya?ml$/i;
const DATA = /\.json$/i;
/** Pictures that documents show, and what operating systems and editors leave in folders. */
const NOT_A_DOCUMENT =
  /\.(?:png|jpe?g|gif|webp|svg|bmp)$|^(?:\.|~\$)|^(?:thumbs\.db|desktop\.ini|readme\.md)$/i;

/**
 * Lists the documents below a folder, in the order of their paths.
 *
 * @throws {UsageError} when there is no such folder.
 */
export async function findSources(given: string): Promise<FoundSources> {
  const folder = join(given).replaceAll("\\", "/");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new UsageError(
      `找不到文件夹“${folder}”；请建立它并放入文件，或用 --seeds 指定。No such folder: create it, or name another with --seeds.`,
    );
  });
  const files = entries
    .filter(
      (entry) => (entry.isFile() || entry.isSymbolicLink()) && !NOT_A_DOCUMENT.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .filter((file) => !isHidden(file.slice(folder.length)))
    .sort();
  const documents = files.filter((file) => !SIDECAR.test(file) && !DATA.test(file));
  const stems = new Set(documents.map(stemOf));
  const sidecars = new Map(
    files.filter((file) => SIDECAR.test(file)).map((file) => [stemOf(file), file]),
  );
  return {
    sources: documents.map((file) => ({ file, sidecar: sidecars.get(stemOf(file)) ?? null })),
    data: files.filter((file) => DATA.test(file)),
    orphans: files.filter(
      (file) =>
        SIDECAR.test(file) && (!stems.has(stemOf(file)) || sidecars.get(stemOf(file)) !== file),
    ),
  };
}

/** Inside a folder whose name begins with a dot. */
function isHidden(path: string): boolean {
  return path.split("/").some((part) => /^\.[^./]/.test(part));
}

/** One document and its sidecar. */
export async function findSource(file: string): Promise<FoundSource> {
  const path = join(file).replaceAll("\\", "/");
  const { sources } = await findSources(dirname(path));
  const found = sources.find((source) => source.file === path);
  if (found !== undefined) return found;
  throw new UsageError(`找不到文件“${file}”；请核对路径。No such file: check the path.`);
}

/** The path without its last extension. */
export function stemOf(file: string): string {
  return file.replace(/\.[^./]+$/, "");
}
