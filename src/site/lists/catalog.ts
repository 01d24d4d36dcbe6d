import type { CatalogEntry } from "../../policy/document/to-catalog-entry.ts";

export type { CatalogEntry };

/** The date a document is filed under: 成文日期, else 发布日期. ISO 8601 or `null`. */
export function filingDate(entry: CatalogEntry): string | null {
  return entry.documentDate ?? entry.publicationDate;
}

/** Newest first; undated last; equal dates in the order of their slugs, so that builds agree. */
export function byNewest(a: CatalogEntry, b: CatalogEntry): number {
  const [dateA, dateB] = [filingDate(a) ?? "", filingDate(b) ?? ""];
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}
