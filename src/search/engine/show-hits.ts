import type { DocumentKey } from "../store/document-key.ts";
import { makeHits } from "./make-hits.ts";
import type { Library } from "./open-library.ts";
import { rankDocuments } from "./rank-documents.ts";
import type { EngineHit, SearchOptions } from "./search-types.ts";
import { countKey, countSpots, type Tier } from "./tier.ts";

/** Documents whose text is read at the same time. */
const AT_ONCE = 8;

export interface ShownHits {
  hits: EngineHit[];
  /** Which hits belong together, in their order. */
  groups: Array<{ document: string; tier: Tier; key: DocumentKey }>;
  /** Provisions of the documents whose every spot was read, by `countKey`. */
  counts: Map<string, number>;
}

/**
 * Reads the text of as many documents as fill the page.
 *
 * @param checkStop throws where nobody waits for the answer any more.
 */
export async function showHits(
  library: Library,
  tiers: Tier[],
  { limit, perDocument, sort }: Required<Pick<SearchOptions, "limit" | "perDocument" | "sort">>,
  checkStop: () => void,
): Promise<ShownHits> {
  const shown: ShownHits = { hits: [], groups: [], counts: new Map() };
  const taken = new Set<string>();
  for (const tier of tiers) {
    const waiting = rankDocuments(library, tier.documents, sort);
    let from = 0;
    while (from < waiting.length && shown.hits.length < limit) {
      const wanted = limit - shown.hits.length;
      const first = from;
      for (let spots = 0; from < waiting.length && from - first < AT_ONCE && spots < wanted; ) {
        spots += Math.min(countSpots(tier.documents.get(waiting[from++]!)!), perDocument);
      }
      const batch = waiting.slice(first, from);
      const most = Math.min(perDocument, wanted);
      const made = await Promise.all(
        batch.map((key) =>
          makeHits(library, key, tier.match, tier.documents.get(key)!, most, taken),
        ),
      );
      checkStop();
      for (const [index, { hits, used }] of made.entries()) {
        const key = batch[index]!;
        if (used === countSpots(tier.documents.get(key)!)) {
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
