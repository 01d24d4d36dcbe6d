import type { DocumentKey } from "../store/document-key.ts";
import type { Library } from "./open-library.ts";
import { countKey, countSpots, type Finding, type Tier } from "./tier.ts";

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
  const byDocument = new Map<DocumentKey, Array<{ name: string; findings: Finding[] }>>();
  for (const tier of tiers) {
    for (const [key, findings] of tier.documents) {
      const part = { name: countKey(tier, key), findings };
      const parts = byDocument.get(key);
      if (parts) parts.push(part);
      else byDocument.set(key, [part]);
    }
  }
  const counts = new Map(known);
  await Promise.all(
    [...byDocument].map(async ([key, parts]) => {
      if (parts.every(({ name }) => known.has(name))) return;
      const isOne = parts.length === 1 && countSpots(parts[0]!.findings) === 1;
      const starts = isOne ? [0] : await library.starts(key);
      const seen = new Set<number>();
      for (const { name, findings } of parts) {
        const before = seen.size;
        for (const { offsets } of findings) addProvisions(starts, offsets, seen);
        if (!known.has(name)) counts.set(name, seen.size - before);
      }
    }),
  );
  return counts;
}

/** Adds the numbers of the provisions that some offsets are in; both lists ascend. */
function addProvisions(
  starts: readonly number[],
  offsets: readonly number[],
  into: Set<number>,
): void {
  let provision = 0;
  for (const offset of offsets) {
    while (provision + 1 < starts.length && starts[provision + 1]! <= offset) provision++;
    into.add(provision);
  }
}
