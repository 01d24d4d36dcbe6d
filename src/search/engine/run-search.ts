import type { TraditionalTable } from "../fold/fold-text.ts";
import { parseQuery, type Query } from "../query/parse-query.ts";
import { collectTiers } from "./collect-tiers.ts";
import { countFacets, passesFilters } from "./count-facets.ts";
import type { DocumentKey } from "./document-key.ts";
import { makeHits } from "./make-hits.ts";
import type { Library } from "./open-library.ts";
import { provisionAt } from "./provision-at.ts";
import { rankDocuments } from "./rank-documents.ts";
import type { EngineHit, EngineResult, SearchOptions } from "./search-types.ts";
import { suggestQueries } from "./suggest-queries.ts";
import type { Spot, Tier } from "./tier.ts";

const DEFAULT_LIMIT = 20;
/** Documents whose text is read at the same time. */
const AT_ONCE = 8;

/**
 * Answers a query.
 *
 * @param checkStop called between the steps; throws where nobody waits for the answer any more.
 * @throws {FileError} when a part of the index could not be loaded.
 */
export async function runSearch(
  library: Library,
  input: string,
  options: SearchOptions,
  checkStop: () => void = () => {},
): Promise<EngineResult> {
  const { filters = {}, limit = DEFAULT_LIMIT, sort = "relevance" } = options;
  const perDocument = options.perDocument ?? Number.POSITIVE_INFINITY;
  const passes = (key: DocumentKey) => passesFilters(library, key, filters);
  const isEnough = (keys: Iterable<DocumentKey>) => {
    let count = 0;
    for (const key of keys) if (passes(key) && ++count >= limit) return true;
    return false;
  };

  const query = await simplify(library, parseQuery(input));
  checkStop();
  const tiers = await collectTiers(library, query, isEnough);
  checkStop();
  await exclude(library, tiers, query.excluded);

  const all = new Set(tiers.flatMap(({ documents }) => [...documents.keys()]));
  const facets = countFacets(library, all, filters);
  for (const { documents } of tiers) {
    for (const key of documents.keys()) if (!passes(key)) documents.delete(key);
  }

  const shown = await showHits(library, tiers, { limit, perDocument, sort }, checkStop);
  const counts = await countProvisions(library, tiers, shown.counts);
  const sum = (list: Tier[]) =>
    list
      .flatMap((tier) => [...tier.documents.keys()].map((key) => counts.get(countKey(tier, key))!))
      .reduce((total, count) => total + count, 0);
  return {
    total: sum(tiers),
    exact: sum(tiers.filter(({ match }) => match === "exact")),
    documents: new Set(tiers.flatMap(({ documents }) => [...documents.keys()])).size,
    hits: shown.hits,
    groups: shown.groups.map(({ document, tier, key }) => ({
      document,
      match: tier.match,
      total: counts.get(countKey(tier, key))!,
    })),
    facets,
    suggestions: all.size === 0 ? await suggestQueries(library.finder, query) : [],
  };
}

interface ShownHits {
  hits: EngineHit[];
  groups: Array<{ document: string; tier: Tier; key: DocumentKey }>;
  /** Provisions of the documents whose every spot was read, by `countKey`. */
  counts: Map<string, number>;
}

/** Reads the text of as many documents as fill the page. */
async function showHits(
  library: Library,
  tiers: Tier[],
  { limit, perDocument, sort }: Required<Pick<SearchOptions, "limit" | "perDocument" | "sort">>,
  checkStop: () => void,
): Promise<ShownHits> {
  const shown: ShownHits = { hits: [], groups: [], counts: new Map() };
  const taken = new Set<string>();
  for (const tier of tiers) {
    const waiting = rankDocuments(library, tier.documents, sort);
    while (waiting.length > 0 && shown.hits.length < limit) {
      const wanted = limit - shown.hits.length;
      const batch: DocumentKey[] = [];
      for (let spots = 0; waiting.length > 0 && batch.length < AT_ONCE && spots < wanted; ) {
        const key = waiting.shift()!;
        batch.push(key);
        spots += Math.min(tier.documents.get(key)!.length, perDocument);
      }
      const most = Math.min(perDocument, wanted);
      const made = await Promise.all(
        batch.map((key) =>
          makeHits(library, key, tier.match, tier.documents.get(key)!, most, taken),
        ),
      );
      checkStop();
      for (const [index, { hits, used }] of made.entries()) {
        const key = batch[index]!;
        if (used === tier.documents.get(key)!.length) {
          shown.counts.set(countKey(tier, key), hits.length);
        }
        const room = hits.slice(0, limit - shown.hits.length);
        if (room.length === 0) continue;
        shown.hits.push(...room);
        shown.groups.push({ document: room[0]!.document, tier, key });
      }
    }
  }
  return shown;
}

/** Traditional characters become simplified; their table is loaded only when a word is not found. */
async function simplify(library: Library, query: Query): Promise<Query> {
  if (query.whole !== "" && (await library.finder.exactly(query.whole)).size > 0) return query;
  const words = [...query.phrases.map(({ text }) => text), ...query.excluded];
  const longer = words.filter((word) => word.length > 1);
  const found = await Promise.all(longer.map((word) => library.finder.exactly(word)));
  if (longer.length === words.length && found.every(({ size }) => size > 0)) return query;
  const table: TraditionalTable = await library.traditional();
  const convert = (text: string) => [...text].map((one) => table.get(one) ?? one).join("");
  return {
    whole: convert(query.whole),
    phrases: query.phrases.map(({ text, quoted }) => ({ text: convert(text), quoted })),
    excluded: query.excluded.map(convert),
  };
}

/** Takes out the provisions that hold an excluded phrase. */
async function exclude(library: Library, tiers: Tier[], excluded: string[]): Promise<void> {
  for (const phrase of excluded) {
    const found = await library.finder.exactly(phrase);
    for (const { match, documents } of tiers) {
      for (const [key, spots] of documents) {
        const offsets = found.get(key);
        if (!offsets) continue;
        const starts = await library.starts(key);
        const provisions = new Set(offsets.map((offset) => provisionAt(starts, offset)));
        const left = spots.filter(({ offset }) => !provisions.has(provisionAt(starts, offset)));
        if (left.length === 0 || match === "document") documents.delete(key);
        else documents.set(key, left);
      }
    }
  }
}

function countKey(tier: Tier, key: DocumentKey): string {
  return `${tier.match}:${key}`;
}

/**
 * Provisions of each tier and document; one that is in several tiers counts in the first.
 *
 * @param known counts that need not be looked up.
 */
async function countProvisions(
  library: Library,
  tiers: Tier[],
  known: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const byDocument = new Map<DocumentKey, Array<{ tier: Tier; spots: Spot[] }>>();
  for (const tier of tiers) {
    for (const [key, spots] of tier.documents) {
      byDocument.set(key, [...(byDocument.get(key) ?? []), { tier, spots }]);
    }
  }
  const counts = new Map(known);
  await Promise.all(
    [...byDocument].map(async ([key, parts]) => {
      if (parts.every(({ tier }) => known.has(countKey(tier, key)))) return;
      const isOne = parts.length === 1 && parts[0]!.spots.length === 1;
      const starts = isOne ? [0] : await library.starts(key);
      const seen = new Set<number>();
      for (const { tier, spots } of parts) {
        const before = seen.size;
        for (const { offset } of spots) seen.add(provisionAt(starts, offset));
        const name = countKey(tier, key);
        if (!known.has(name)) counts.set(name, seen.size - before);
      }
    }),
  );
  return counts;
}
