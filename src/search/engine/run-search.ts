import type { DocumentKey } from "../store/document-key.ts";
import { parseQuery } from "../words/query/parse-query.ts";
import { collectTiers } from "./collect-tiers.ts";
import { countFacets, passesFilters } from "./count-facets.ts";
import { countProvisions } from "./count-provisions.ts";
import { findDirect } from "./find-direct.ts";
import type { Library } from "./open-library.ts";
import { provisionAt } from "./provision-at.ts";
import type { EngineResult, SearchOptions } from "./search-types.ts";
import { showHits } from "./show-hits.ts";
import { simplifyQuery } from "./simplify-query.ts";
import { suggestQueries } from "./suggest-queries.ts";
import { countKey, type Tier } from "./tier.ts";

const DEFAULT_LIMIT = 20;

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

  const query = await simplifyQuery(library, parseQuery(input));
  checkStop();
  const tiers = await collectTiers(library, query, isEnough);
  checkStop();
  await exclude(library, tiers, query.excluded);
  const found = new Set(tiers.flatMap(({ documents }) => [...documents.keys()]));
  const facets = countFacets(library, found, filters);
  for (const { documents } of tiers) {
    for (const key of documents.keys()) if (!passes(key)) documents.delete(key);
  }

  // Where there is more than is shown, what is needed to count it comes while the text does.
  const isMore = tiers.reduce((sum, { documents }) => sum + documents.size, 0) > limit;
  const early = isMore ? countProvisions(library, tiers, new Map()) : null;
  early?.catch(() => {});
  const shown = await showHits(library, tiers, { limit, perDocument, sort }, checkStop);
  const counts = early
    ? new Map([...(await early), ...shown.counts])
    : await countProvisions(library, tiers, shown.counts);
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
    direct: findDirect(tiers, shown.hits, query),
    suggestions: found.size === 0 ? await suggestQueries(library.finder, query) : [],
  };
}

/** Takes out the provisions that hold an excluded phrase. */
async function exclude(library: Library, tiers: Tier[], excluded: string[]): Promise<void> {
  for (const phrase of excluded) {
    const found = await library.finder.exactly(phrase);
    for (const { match, documents } of tiers) {
      for (const [key, findings] of documents) {
        const unwanted = found.get(key);
        if (!unwanted) continue;
        const starts = await library.starts(key);
        const provisions = new Set(unwanted.map((offset) => provisionAt(starts, offset)));
        const left = findings
          .map(({ proof, offsets }) => ({
            proof,
            offsets: offsets.filter((offset) => !provisions.has(provisionAt(starts, offset))),
          }))
          .filter(({ offsets }) => offsets.length > 0);
        if (left.length === 0 || match === "document") documents.delete(key);
        else documents.set(key, left);
      }
    }
  }
}
