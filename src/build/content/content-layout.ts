import { exportFolders, readExportPath } from "../../policy/emit/exports.ts";

/** Where things are below CONTENT, and where they go in the site; see `docs/content-format.md`. */

/** Lists of the library. */
export const LISTS = ["catalog.json", "cited.json", "terms.json"] as const;

/** Folder of the documents' pictures, each document's in a folder of its own. */
export const PICTURES = "images";

/** What is brought up to date in CONTENT; other files there are left alone. */
export const ROOTS = [...exportFolders(), PICTURES, ...LISTS];

/** A file of CONTENT that goes out as it is. */
export interface PublicFile {
  /** Slug of its document; its own path where it is of none. */
  owner: string;
  /** Path below OUT. */
  target: string;
}

/**
 * Tells where a file of CONTENT goes in the site; `null` where it doesn't go out.
 *
 * @example readContentPath("documents/004.json") // { owner: "004", target: "data/004.json" }
 */
export function readContentPath(path: string): PublicFile | null {
  if (path === "catalog.json") return { owner: path, target: "data/catalog.json" };
  const [folder, slug] = path.split("/");
  if (folder === PICTURES) return { owner: slug!, target: path };
  const file = readExportPath(path);
  return file?.publicPath ? { owner: file.slug, target: file.publicPath } : null;
}
