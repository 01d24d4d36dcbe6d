/** Documents in a batch, on average: what a correction reads again. */
const BATCH_SIZE = 32;
/** Batches in a segment, at most: a query asks every segment, and a correction writes one anew. */
const SEGMENT_BATCHES = 48;

/**
 * Spreads documents over batches by their slugs, and batches over segments. A new or removed document
 * changes its own batch; one more batch takes its documents from one other (linear hashing, Litwin
 * 1980), so that batches differ in size by two to one. One more segment changes all of them, which is
 * once in 1,536 new documents.
 *
 * @returns for each segment its batches, for each of those its slugs, sorted. None is empty.
 */
export function assignBatches(slugs: string[]): string[][][] {
  const count = Math.max(1, Math.ceil(slugs.length / BATCH_SIZE));
  const batches = Array.from({ length: count }, (): string[] => []);
  for (const slug of [...slugs].sort()) batches[place(hash(slug), count)]!.push(slug);
  // In turn: batches that were not divided yet lie next to each other, and would make one segment large.
  const segments = Math.ceil(count / SEGMENT_BATCHES);
  return Array.from({ length: segments }, (_, segment) =>
    batches.filter(({ length }, number) => length > 0 && number % segments === segment),
  ).filter(({ length }) => length > 0);
}

/**
 * The number of a document's batch: as many bits of its hash as number all batches; one that is not
 * there yet is part of another.
 */
function place(hash: number, count: number): number {
  let room = 1;
  while (room < count) room *= 2;
  const wanted = hash % room;
  return wanted < count ? wanted : wanted - room / 2;
}

/** FNV-1a, 32 bits, the upper half mixed into the lower: its last bits alone repeat. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    value = Math.imul(value ^ byte, 0x01000193);
  }
  return (value ^ (value >>> 16)) >>> 0;
}
