import { placeOf, readPlace } from "../index/index-words.ts";

/** Longest run of punctuation that two letters of a phrase may have between them. */
const LONGEST_RUN = 8;

/**
 * Finds where a phrase stands, from the places of its words in one document.
 *
 * @param places of all words together, ascending.
 * @param wordOffsets where the words stand in the phrase, ascending.
 * @returns offsets of the phrase's first character, ascending.
 */
export function alignExactly(places: readonly number[], wordOffsets: readonly number[]): number[] {
  const [first = 0, ...others] = wordOffsets;
  const offsets: number[] = [];
  const known = others.length > 0 ? new Set(places) : null;
  for (const place of places) {
    const { offset, crossing } = readPlace(place);
    const start = offset - first;
    if (crossing || start < 0) continue;
    if (known === null || others.every((other) => known.has(placeOf(start + other)))) {
      offsets.push(start);
    }
  }
  return offsets;
}

/**
 * Finds where the letters of a phrase stand with punctuation between some of them.
 *
 * @param places of the pairs of neighbouring letters, ascending.
 * @param letters how many the phrase has.
 * @returns for each finding the offset before the phrase's second letter: its first letter, or
 *   the last punctuation mark after that. Findings without any punctuation are left out.
 */
export function alignAcross(places: readonly number[], letters: number): number[] {
  const known = new Set(places);
  const found: number[] = [];
  for (const place of places) {
    const { offset, crossing } = readPlace(place);
    const second = crossing ? offset : offset + 1;
    if (follow(known, second, letters - 2, crossing)) found.push(second - 1);
  }
  return found;
}

/** Goes on from the letter at `offset` by so many letters; something must have been crossed. */
function follow(
  places: ReadonlySet<number>,
  offset: number,
  letters: number,
  crossed: boolean,
): boolean {
  if (letters <= 0) return crossed;
  if (places.has(placeOf(offset)) && follow(places, offset + 1, letters - 1, crossed)) return true;
  for (let next = offset + 2; next <= offset + 1 + LONGEST_RUN; next++) {
    if (places.has(next * 2) && follow(places, next, letters - 1, true)) return true;
  }
  return false;
}
