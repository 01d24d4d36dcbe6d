import { firstWords } from "../../policy/address/first-words.ts";
import { NAMELESS } from "../../policy/address/place-name.ts";
import { type NamedPlace, placesOf } from "../../policy/address/places-of.ts";
import type { Backlink, PolicyDocument, PolicyNode } from "../../policy/document/tree.ts";
import { quoteTitle } from "../../policy/lexicon/quote-title.ts";
import { squeeze } from "../../policy/lexicon/squeeze.ts";
import { countBacklinks } from "../../policy/library/collect-backlinks.ts";

/** A clause that is cited, or the document as a whole, with all that cites it. */
export interface CitedPlace {
  /** Id of its entry in the list: `by-art_4`; `by-document` for the document as a whole. */
  id: string;
  anchor: string | null;
  /** 第四条; 全文 for the document as a whole; a part without a number by its title or first words. */
  label: string;
  /** Clauses that cite it; one that does so twice counts once. */
  count: number;
  /** Who cites the place: other documents by slug, then the document itself. */
  from: CitingDocument[];
}

export interface CitingDocument {
  slug: string;
  title: string;
  /** `true` for the cited document itself. */
  own: boolean;
  places: NamedPlace[];
}

/** Links that a document's own page lists; more have a page of their own. */
const MOST_LINKS = 40;

/** What is cited of a document, the whole first, then its clauses in reading order. */
export function citedPlaces(document: PolicyDocument): CitedPlace[] {
  const places = placesOf(document.children);
  nameNameless(document.children, places);
  const anchors = ["", ...places.keys()].filter((anchor) => document.citedBy[anchor]);
  return anchors.map((anchor) => {
    const links = document.citedBy[anchor]!.map((link) => {
      const own = link.document === document.slug && places.get(link.anchor ?? "");
      return own ? { ...link, label: own.label } : link;
    });
    const from = groupByDocument(links, document.slug);
    return {
      id: citedPlaceId(anchor),
      anchor: anchor || null,
      label: anchor === "" ? "全文" : places.get(anchor)!.label,
      count: from.reduce((sum, { places: citing }) => sum + citing.length, 0),
      from,
    };
  });
}

/**
 * A list of places in one document that are all called 正文 leads nowhere: there they go by the title
 * of what a notice issues, 《……的实施方案》, or the words that they begin with, “鉴于以上情况”一段.
 */
function nameNameless(nodes: PolicyNode[], places: Map<string, NamedPlace>): void {
  for (const node of nodes) {
    const place = places.get(node.id);
    const name = place?.label === NAMELESS && nameOf(node);
    if (place && name) places.set(node.id, { ...place, label: name });
    nameNameless(node.children, places);
  }
}

function nameOf(node: PolicyNode): string {
  if (node.type !== "attachment") return node.text && `“${firstWords(node.text)}”一段`;
  const title = node.heading ?? node.children.find(({ type }) => type === "title")?.text;
  const name = title ?? node.label;
  return name ? quoteTitle(squeeze(name).replace(/^《(.*)》$/, "$1")) : "";
}

export function citedPlaceId(anchor: string): string {
  return `by-${anchor || "document"}`;
}

/**
 * Would the full list make the document's page long?
 *
 * @param citations of the document and its clauses: its entry of the catalog has them as well.
 */
export function isLongList(citations: number): boolean {
  return citations > MOST_LINKS;
}

export function countCitations({ citedBy }: PolicyDocument): number {
  return countBacklinks(citedBy);
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
