import { type Place, placesOf } from "../policy/corpus/places-of.ts";
import type { Backlink, PolicyDocument } from "../policy/tree.ts";

/** A clause that is cited, or the document as a whole, with all that cites it. */
export interface CitedPlace {
  /** Id of its entry in the list: `by-art_4`; `by-document` for the document as a whole. */
  id: string;
  anchor: string | null;
  /** 第四条; 全文 for the document as a whole. */
  label: string;
  /** Clauses that cite it; one that does so twice counts once. */
  count: number;
  /** Other documents by slug, then the document itself. */
  from: CitingDocument[];
}

export interface CitingDocument {
  slug: string;
  title: string;
  /** `true` for the cited document itself. */
  own: boolean;
  places: Place[];
}

/** Links that a document's own page lists; more have a page of their own. */
export const MOST_LINKS = 40;

/** What is cited of a document, the whole first, then its clauses in reading order. */
export function citedPlaces(document: PolicyDocument): CitedPlace[] {
  const places = placesOf(document.children);
  const anchors = ["", ...places.keys()].filter((anchor) => document.citedBy[anchor]);
  return anchors.map((anchor) => {
    const from = groupByDocument(document.citedBy[anchor]!, document.slug);
    return {
      id: citedPlaceId(anchor),
      anchor: anchor || null,
      label: anchor === "" ? "全文" : places.get(anchor)!.label,
      count: from.reduce((sum, { places: citing }) => sum + citing.length, 0),
      from,
    };
  });
}

export function citedPlaceId(anchor: string): string {
  return `by-${anchor || "document"}`;
}

/** Would the full list make the document's page long? */
export function isLongList(places: CitedPlace[]): boolean {
  return places.reduce((sum, { count }) => sum + count, 0) > MOST_LINKS;
}

/** The documents in a list of cited places, those that cite most often first. */
export function citingDocuments(places: CitedPlace[]): Array<CitingDocument & { count: number }> {
  const bySlug = new Map<string, CitingDocument & { count: number }>();
  for (const citing of places.flatMap(({ from }) => from)) {
    const entry = bySlug.get(citing.slug) ?? { ...citing, count: 0 };
    entry.count += citing.places.length;
    bySlug.set(citing.slug, entry);
  }
  return [...bySlug.values()].sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
}

function groupByDocument(links: Backlink[], own: string): CitingDocument[] {
  const bySlug = new Map<string, CitingDocument>();
  for (const { document: slug, title, anchor, label } of links) {
    const citing = bySlug.get(slug) ?? { slug, title, own: slug === own, places: [] };
    bySlug.set(slug, citing);
    const known = citing.places.some((place) => place.anchor === anchor && place.label === label);
    if (!known) citing.places.push({ anchor, label });
  }
  return [...bySlug.values()].sort(
    (a, b) => Number(a.own) - Number(b.own) || (a.slug < b.slug ? -1 : 1),
  );
}
