import type { PolicyDocument } from "../document/tree.ts";
import { toFullWidth } from "../lexicon/typography.ts";
import { previewFiles } from "./preview-files.ts";
import { toJson } from "./to-json.ts";
import type { EmitOptions } from "./to-mdast.ts";

interface Export {
  /** Folder of CONTENT that it is written into. */
  folder: string;
  /** How the names of the export's files end: `.json`. */
  extension: string;
  /** Folder of the site that it goes out in; `null` where it is only for what builds the site. */
  publicFolder: string | null;
}

/** One file for each document: `policies/004.mdx`. */
interface FileExport extends Export {
  per: "file";
  /** What the page of the document calls the link to it; `null` where it has none. */
  label: string | null;
  make: (document: PolicyDocument, options: EmitOptions) => string | Promise<string>;
}

/** A folder of files for each document: `previews/004/top.json`. */
interface FolderExport extends Export {
  per: "folder";
  /** Makes a document's files: their texts by name, without the extension. */
  make: (document: PolicyDocument, options: EmitOptions) => Map<string, string>;
}

export type DocumentExport = FileExport | FolderExport;

/**
 * All that is written of each document. Writing, cleaning up, dividing the work, publishing and the
 * links on a document's page go by this table: another format is another entry.
 */
export const EXPORTS = {
  json: {
    per: "file",
    folder: "documents",
    extension: ".json",
    publicFolder: "data",
    label: "本文件的 JSON 数据",
    make: toJson,
  },
  mdx: {
    per: "file",
    folder: "policies",
    extension: ".mdx",
    publicFolder: null,
    label: null,
    // Loaded when it is wanted: pages and builds without a change need the table alone.
    make: async (document, options) => (await import("./to-mdx.ts")).toMdx(document, options),
  },
  previews: {
    per: "folder",
    folder: "previews",
    extension: ".json",
    publicFolder: "previews",
    // Fetched by readers: no blanks.
    make: (document, { fullWidthPunctuation }) =>
      mapValues(previewFiles(document, fullWidthPunctuation ? toFullWidth : String), (file) =>
        JSON.stringify(file),
      ),
  },
} satisfies Record<string, DocumentExport>;

/** Makes all files of a document, by their paths below CONTENT. */
export async function makeExports(
  document: PolicyDocument,
  options: EmitOptions,
): Promise<Map<string, string>> {
  const files = listExports().map((entry) => filesOf(entry, document, options));
  return new Map((await Promise.all(files)).flat());
}

async function filesOf(
  entry: DocumentExport,
  document: PolicyDocument,
  options: EmitOptions,
): Promise<Array<[path: string, text: string]>> {
  const base = `${entry.folder}/${document.slug}`;
  if (entry.per === "file") {
    return [[base + entry.extension, await entry.make(document, options)]];
  }
  const files = [...entry.make(document, options)];
  return files.map(([name, text]) => [`${base}/${name}${entry.extension}`, text]);
}

/** A file that was made by `makeExports`. */
export interface ExportedFile {
  slug: string;
  /** Where the file is in the site: `data/004.json`; `null` where it doesn't go out. */
  publicPath: string | null;
}

/**
 * Tells what a file of CONTENT is by its path; `null` where it is none of a document's.
 *
 * @example readExportPath("documents/004.json") // { slug: "004", publicPath: "data/004.json" }
 */
export function readExportPath(path: string): ExportedFile | null {
  const [folder, name = "", ...rest] = path.split("/");
  const entry = listExports().find((one) => one.folder === folder && path.endsWith(one.extension));
  if (entry === undefined || (entry.per === "file") !== (rest.length === 0)) return null;
  const { publicFolder } = entry;
  return {
    slug: entry.per === "file" ? name.slice(0, -entry.extension.length) : name,
    publicPath: publicFolder === null ? null : publicFolder + path.slice(entry.folder.length),
  };
}

/** The root-absolute address of a document's file in the site: `/data/004.json`. */
export function exportHref({ publicFolder, extension }: Export, slug: string): string {
  return `/${publicFolder}/${encodeURIComponent(slug)}${extension}`;
}

/** The links to a document's files that its page shows. */
export function exportLinks(slug: string): Array<{ label: string; href: string }> {
  return listExports().flatMap((entry) =>
    entry.per === "file" && entry.label !== null
      ? [{ label: entry.label, href: exportHref(entry, slug) }]
      : [],
  );
}

/** Folders of CONTENT that hold nothing else. */
export function exportFolders(): string[] {
  return listExports().map(({ folder }) => folder);
}

function listExports(): DocumentExport[] {
  return Object.values(EXPORTS);
}

function mapValues<T, R>(map: Map<string, T>, make: (value: T) => R): Map<string, R> {
  return new Map([...map].map(([name, value]) => [name, make(value)]));
}
