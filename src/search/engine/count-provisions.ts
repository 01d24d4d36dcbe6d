import type { DocumentKey } from "./document-key.ts";
import type { Library } from "./open-library.ts";
import { provisionAt } from "./provision-at.ts";
import { countKey, type Spot, type Tier } from "./tier.ts";

/**
 * Counts the provisions of each tier and document; one that is in several tiers counts in the first.
 *
 * @param known counts that need not be looked up, by `countKey`.
 */
export async function countProvisions(
  library: Pick<Library, "starts">,
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
