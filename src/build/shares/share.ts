import { assignBatches } from "../../search/build/assign-batches.ts";
import { hashOf } from "../kept/hash.ts";

/** What one machine makes of a library: the third of eight shares. */
export interface Share {
  number: number;
  of: number;
}

/** Whether something is in a share, by name and, for segments of the search index, by number. */
export interface InShare {
  /** A slug, or the path of a page that shows no single document. */
  name: (name: string) => boolean;
  segment: (number: number) => boolean;
}

/**
 * Divides a library: a document goes where its segment of the search index goes, everything else by
 * its name. Every machine comes to the same division by itself.
 */
export function inShare(share: Share | null, slugs: string[]): InShare {
  if (share === null) return { name: () => true, segment: () => true };
  const isOurs = (number: number) => number % share.of === share.number - 1;
  const documents = new Map(
    assignBatches(slugs).flatMap((segment, number) =>
      segment.flat().map((slug) => [slug, number] as const),
    ),
  );
  return {
    name: (name) => isOurs(documents.get(name) ?? numberOf(name)),
    segment: isOurs,
  };
}

function numberOf(name: string): number {
  return Number.parseInt(hashOf(name).slice(0, 8), 16);
}
