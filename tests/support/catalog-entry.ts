import type { CatalogEntry } from "../../src/policy/document/to-catalog-entry.ts";

/** A line of a catalog that says nothing but what is given. */
export function catalogEntry(slug: string, rest: Partial<CatalogEntry> = {}): CatalogEntry {
  return {
    slug,
    title: slug,
    titleOrigin: "source",
    documentType: null,
    documentNumber: null,
    issuers: [],
    documentDate: null,
    publicationDate: null,
    effectiveDate: null,
    topic: null,
    validity: null,
    source: { file: `${slug}.txt`, name: null },
    provisions: 0,
    references: 0,
    citations: 0,
    warnings: 0,
    ...rest,
  };
}
