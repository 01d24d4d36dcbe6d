import type { Backlink, PolicyDocument } from "../policy/tree.ts";
import { placesOf } from "./places-of.ts";

/** Another document that cites this one. */
export interface CitingDocument {
  slug: string;
  title: string;
  citations: Array<{
    /** Anchor of the citing node in that document. */
    anchor: string;
    /** What of this document it cites: 第四条; 全文 for the document as a whole. */
    cited: string;
  }>;
}

/** The other documents of the library that cite `document`, in the order of their slugs. */
export function citingDocuments(document: PolicyDocument): CitingDocument[] {
  const places = placesOf(document.children);
  const bySlug = new Map<string, CitingDocument>();
  for (const [anchor, backlinks] of Object.entries(document.citedBy)) {
    const cited = anchor === "" ? "全文" : (places.get(anchor)?.label ?? "全文");
    for (const backlink of backlinks) {
      if (backlink.document !== document.slug) entryFor(bySlug, backlink, cited);
    }
  }
  return [...bySlug.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

function entryFor(bySlug: Map<string, CitingDocument>, backlink: Backlink, cited: string): void {
  const { document: slug, title, anchor } = backlink;
  const entry = bySlug.get(slug) ?? { slug, title, citations: [] };
  bySlug.set(slug, entry);
  const known = entry.citations.some((one) => one.anchor === anchor && one.cited === cited);
  if (!known) entry.citations.push({ anchor, cited });
}
