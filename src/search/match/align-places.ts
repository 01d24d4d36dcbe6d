import { placeOf, readPlace } from "../index/index-words.ts";

/** Punctuation marks that may stand between two letters, or between two words that are looked up. */
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
 * Finds where the letters of a phrase stand with punctuation between some of them. Where not all
 * pairs of letters are among the words, other letters may stand between them too: the text decides.
 *
 * @param places of the words, ascending.
 * @param wordOffsets where the words stand among the letters, ascending from 0.
 * @returns for each finding the offset before the phrase's second letter: its first letter, or
 *   the last punctuation mark after that. Findings without anything between are left out.
 */
export function alignAcross(places: readonly number[], wordOffsets: readonly number[]): number[] {
  const known = new Set(places);
  // Letters between one word's last and the next one's first; -1 where they share one.
  const between = wordOffsets.slice(1).map((at, index) => at - wordOffsets[index]! - 2);
  const found: number[] = [];
  for (const place of places) {
    const { offset, crossing } = readPlace(place);
    const second = crossing ? offset : offset + 1;
    if (follow(known, second, between, 0, crossing)) found.push(second - 1);
  }
  return found;
}

/** Goes on from the last letter of one word, at `offset`, to the next word. */
function follow(
  places: ReadonlySet<number>,
  offset: number,
  between: readonly number[],
  step: number,
  crossed: boolean,
): boolean {
  const letters = between[step];
  if (letters === undefined) return crossed;
  // Where the next word's first letter is if nothing stands between.
  const next = offset + letters + 1;
  const slack = letters < 0 ? 0 : LONGEST_RUN;
  for (let start = next; start <= next + slack; start++) {
    const isCrossed = crossed || start > next;
    if (places.has(placeOf(start)) && follow(places, start + 1, between, step + 1, isCrossed)) {
      return true;
    }
  }
  for (let second = next + 2; second <= next + 1 + LONGEST_RUN; second++) {
    if (places.has(second * 2) && follow(places, second, between, step + 1, true)) return true;
  }
  return false;
}
