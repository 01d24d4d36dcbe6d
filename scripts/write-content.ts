import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { citedDocuments } from "../src/policy/corpus/cited-documents.ts";
import { libraryTerms } from "../src/policy/corpus/library-terms.ts";
import { previewFiles } from "../src/policy/corpus/preview-files.ts";
import type { EmitOptions } from "../src/policy/emit/to-mdast.ts";
import { toMdx } from "../src/policy/emit/to-mdx.ts";
import { toFullWidth } from "../src/policy/lexicon/typography.ts";
import { toCatalogEntry } from "../src/policy/to-catalog-entry.ts";
import type { Library } from "./load-library.ts";
import { replaceDirectory } from "./replace-directory.ts";

/**
 * Writes what `docs/content-format.md` describes: MDX, JSON and previews of each document, and the
 * lists of the library. Everything is written beside its place first, so that a failure leaves what
 * was there.
 *
 * @param folder `CONTENT`; other files in it are left alone.
 */
export async function writeContent(
  folder: string,
  library: Pick<Library, "documents" | "warnings" | "pictures">,
  options: EmitOptions,
): Promise<void> {
  const { documents } = library;
  const staging = join(folder, `.writing-${process.pid}`);
  const policies = join(staging, "policies");
  const json = join(staging, "documents");
  const previews = join(staging, "previews");
  const fold = options.fullWidthPunctuation ? (text: string) => toFullWidth(text) : String;
  try {
    await mkdir(policies, { recursive: true });
    await mkdir(json, { recursive: true });
    await mkdir(previews, { recursive: true });
    for (const document of documents) {
      await writeFile(join(policies, `${document.slug}.mdx`), toMdx(document, options));
      await writeFile(join(json, `${document.slug}.json`), toJson(document));
      for (const [name, file] of previewFiles(document, fold)) {
        await mkdir(join(previews, document.slug), { recursive: true });
        // Fetched by readers: no blanks.
        await writeFile(join(previews, document.slug, `${name}.json`), JSON.stringify(file));
      }
    }
    const images = join(staging, "images");
    await mkdir(images);
    for (const { path, bytes } of library.pictures) {
      await mkdir(dirname(join(images, path)), { recursive: true });
      await writeFile(join(images, path), bytes);
    }
    const catalog = documents
      .map((document) => toCatalogEntry(document, library.warnings.get(document.slug) ?? 0))
      .sort((a, b) => (a.slug < b.slug ? -1 : 1));
    const lists = {
      "catalog.json": catalog,
      "cited.json": citedDocuments(documents),
      "terms.json": libraryTerms(documents),
    };
    for (const [name, list] of Object.entries(lists)) {
      await writeFile(join(staging, name), toJson(list));
    }
    await replaceDirectory(policies, join(folder, "policies"));
    await replaceDirectory(json, join(folder, "documents"));
    await replaceDirectory(images, join(folder, "images"));
    await replaceDirectory(previews, join(folder, "previews"));
    for (const name of Object.keys(lists)) await rename(join(staging, name), join(folder, name));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** One space of indentation: lines that a person and a diff can read, at little cost. */
function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
