import { z } from "zod";

const date = z.iso.date().nullable();

/** One line of `CONTENT/catalog.json`: what lists and indexes need to know of a document. */
export const catalogEntrySchema = z.object({
  slug: z.string().min(1),
  title: z.string().min(1),
  titleOrigin: z.enum(["source", "sidecar", "inferred"]),
  documentType: z.string().nullable(),
  documentNumber: z.string().nullable(),
  issuers: z.array(z.string()),
  documentDate: date,
  publicationDate: date,
  topic: z.string().nullable(),
  validity: z.string().nullable(),
  source: z.object({ file: z.string(), name: z.string().nullable() }),
  provisions: z.number(),
  references: z.number(),
  citations: z.number(),
  warnings: z.number(),
});

export type CatalogEntry = z.infer<typeof catalogEntrySchema>;

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
