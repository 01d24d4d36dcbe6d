/**
 * Each folded character has three places in the row of words that Pagefind counts, so that the place
 * of a word tells the offset of a character and what kind of word it is.
 */
export const CROSSING = 0;
export const PAIR = 1;
export const TRIPLE = 2;
export type WordKind = typeof CROSSING | typeof PAIR | typeof TRIPLE;

const KINDS = 3;

export function placeOf(offset: number, kind: WordKind): number {
  return offset * KINDS + kind;
}

export function readPlace(place: number): { offset: number; kind: WordKind } {
  const offset = Math.floor(place / KINDS);
  return { offset, kind: (place - offset * KINDS) as WordKind };
}
