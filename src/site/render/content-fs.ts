import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CatalogEntry } from "../../policy/document/to-catalog-entry.ts";
import type { PolicyDocument } from "../../policy/document/tree.ts";
import type { CitedDocument } from "../../policy/library/cited-documents.ts";
import type { LibraryTerm } from "../../policy/library/library-terms.ts";

export type { CitedDocument, LibraryTerm };

/** The list of all documents, in the order of their slugs. */
export function readCatalog(contentDir: string): CatalogEntry[] {
  return JSON.parse(readFileSync(join(contentDir, "catalog.json"), "utf8"));
}

export function readDocument(contentDir: string, slug: string): PolicyDocument {
  return JSON.parse(readFileSync(join(contentDir, "documents", `${slug}.json`), "utf8"));
}

/** All documents that the library cites, the most cited first. */
export function readCited(contentDir: string): CitedDocument[] {
  return JSON.parse(readFileSync(join(contentDir, "cited.json"), "utf8"));
}

/** All terms that the library's documents define. */
export function readTerms(contentDir: string): LibraryTerm[] {
  return JSON.parse(readFileSync(join(contentDir, "terms.json"), "utf8"));
}

export function readMdx(contentDir: string, slug: string): string {
  return readFileSync(join(contentDir, "policies", `${slug}.mdx`), "utf8");
}
