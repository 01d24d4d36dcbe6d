import type { NamedPlace } from "../address/places-of.ts";
import { titleKey } from "../cite/names/titles.ts";
import type { CitedHere } from "../document/tree.ts";
import { documentNumberKey } from "../lexicon/document-number.ts";
import { shortHash } from "../lexicon/short-hash.ts";
import type { CitationSummary, PlacedReference } from "./summarise-citations.ts";

/** A document that the library cites, whether it holds it or not. */
export interface CitedDocument {
  /** ASCII, the same from build to build: what links to its entry end in. */
  id: string;
  title: string | null;
  documentNumber: string | null;
  /** Slug where the library holds it. */
  slug: string | null;
  /** Slugs that fit where it can't be told which is meant. */
  candidates: string[];
  count: number;
  /** Documents that cite this one, most often first, and from which clauses, in reading order. */
  from: Array<{ document: string; title: string; count: number; places: NamedPlace[] }>;
}

/**
 * Lists all documents that a library cites, the most cited first: what the index of citations
 * shows, and which missing documents would resolve the most. Citations with the same document,
 * number or title are one entry; a title that goes with several numbers is one of its own.
 */
export function citedDocuments(documents: CitationSummary[]): CitedDocument[] {
  const titles = new Map(
    documents.map(({ slug, title, documentNumber }) => [slug, { title, documentNumber }]),
  );
  const numbers = numbersByTitle(documents);
  const cited = new Map<string, CitedDocument>();
  for (const document of documents) {
    for (const reference of document.citations) {
      const key = keyOf(document, reference, numbers);
      if (key === null) continue;
      const entry = cited.get(key) ?? start(key, reference, titles);
      cited.set(key, entry);
      entry.title ??= reference.target.title ?? null;
      entry.documentNumber ??= reference.target.documentNumber ?? null;
      entry.count += 1;
      countFrom(entry, document, reference.place);
    }
  }
  for (const entry of cited.values())
    entry.from.sort((a, b) => b.count - a.count || compare(a.document, b.document));
  return [...cited.values()].sort(
    (a, b) => b.count - a.count || compare(a.title ?? "", b.title ?? "") || compare(a.id, b.id),
  );
}

/** What each document cites, by its slug, in the order of the first mention. */
export function citesByDocument(
  documents: CitationSummary[],
  cited: CitedDocument[],
): Map<string, CitedHere[]> {
  const bySlug = new Map<string, CitedHere[]>();
  for (const { from, count: _, ...entry } of cited) {
    for (const { document, count, places } of from) {
      const list = bySlug.get(document) ?? [];
      list.push({ ...entry, count, places });
      bySlug.set(document, list);
    }
  }
  const numbers = numbersByTitle(documents);
  for (const document of documents) {
    const first = new Map<string, number>();
    for (const [at, reference] of document.citations.entries()) {
      const key = keyOf(document, reference, numbers);
      if (key !== null && !first.has(idOf(key))) first.set(idOf(key), at);
    }
    bySlug.get(document.slug)?.sort((a, b) => first.get(a.id)! - first.get(b.id)!);
  }
  return bySlug;
}

function idOf(key: string): string {
  return `cited-${shortHash(key)}`;
}

function isOther({ kind }: PlacedReference): boolean {
  return kind === "external-title" || kind === "external-article";
}

/** The one number that a title is printed with anywhere in the library. */
function numbersByTitle(documents: CitationSummary[]): Map<string, string | null> {
  const numbers = new Map<string, string | null>();
  for (const { citations } of documents) {
    for (const { kind, target } of citations) {
      if (kind !== "external-title" || target.title == null || target.documentNumber == null)
        continue;
      const title = titleKey(target.title);
      const number = documentNumberKey(target.documentNumber);
      const known = numbers.get(title);
      numbers.set(title, known === undefined || known === number ? number : null);
    }
  }
  return numbers;
}

/** One key for one document: its slug, else its number, else its title; `null` for the citing one. */
function keyOf(
  document: CitationSummary,
  reference: PlacedReference,
  numbers: Map<string, string | null>,
): string | null {
  const { target } = reference;
  if (!isOther(reference)) return null;
  if (target.document !== null) {
    return target.document === document.slug ? null : `slug:${target.document}`;
  }
  const title = target.title == null ? null : titleKey(target.title);
  if (target.documentNumber != null) return `number:${documentNumberKey(target.documentNumber)}`;
  if (title === null) return null;
  const number = numbers.get(title) ?? null;
  return number === null ? `title:${title}` : `number:${number}`;
}

function start(
  key: string,
  { target, candidates }: PlacedReference,
  titles: Map<string, { title: string; documentNumber: string | null }>,
): CitedDocument {
  const held = target.document === null ? undefined : titles.get(target.document);
  return {
    id: idOf(key),
    title: held?.title ?? target.title ?? null,
    documentNumber: held?.documentNumber ?? target.documentNumber ?? null,
    slug: target.document,
    candidates: candidates ?? [],
    count: 0,
    from: [],
  };
}

function countFrom(
  entry: CitedDocument,
  { slug, title }: CitationSummary,
  place: NamedPlace,
): void {
  const last = entry.from.at(-1);
  if (last?.document !== slug) {
    entry.from.push({ document: slug, title, count: 1, places: [place] });
    return;
  }
  last.count += 1;
  const isListed = last.places.some(
    ({ anchor, label }) => anchor === place.anchor && label === place.label,
  );
  if (!isListed) last.places.push(place);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
