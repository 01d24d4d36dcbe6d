import { CROSSING, PAIR, placeOf, readPlace } from "../index/places.ts";
import type { PhraseTerm } from "./phrase-terms.ts";

/** Punctuation marks that may stand between two letters, or between two words that are looked up. */
const LONGEST_RUN = 8;

/**
 * Finds where a phrase can stand, from the places of its words on one page. Characters that no word
 * holds are not known: the text decides.
 *
 * @param places of each word, ascending.
 * @param terms the words, as `exactTerms` gives them.
 * @returns offsets of the phrase's first character, ascending.
 */
export function alignExactly(
  places: readonly (readonly number[])[],
  terms: readonly PhraseTerm[],
): number[] {
  const rarest = places.reduce(
    (least, list, at) => (list.length < places[least]!.length ? at : least),
    0,
  );
  const base = terms[rarest]!;
  const others = terms.flatMap((term, at) =>
    at === rarest ? [] : [{ term, known: new Set(places[at]) }],
  );
  const offsets: number[] = [];
  for (const place of places[rarest]!) {
    const { offset, kind } = readPlace(place);
    const start = offset - base.offset;
    if (kind !== base.kind || start < 0) continue;
    if (others.every(({ term, known }) => known.has(placeOf(start + term.offset, term.kind)))) {
      offsets.push(start);
    }
  }
  return offsets;
}

/**
 * Finds where the letters of a phrase stand with punctuation between some of them. Where not all
 * pairs of letters are among the words, other letters may stand between them too: the text decides.
 *
 * @param places of each word, ascending.
 * @param terms the words, as `acrossTerms` gives them.
 * @returns for each finding an offset in it. Findings with nothing between the words are left out.
 */
export function alignAcross(
  places: readonly (readonly number[])[],
  terms: readonly PhraseTerm[],
): number[] {
  const known = places.map((list) => new Set(list));
  const offsets = terms.map(({ offset }) => offset);
  // Letters between one word's last and the next one's first; -1 where they share one.
  const between = offsets.slice(1).map((at, index) => at - offsets[index]! - 2);
  const found: number[] = [];
  for (const place of places[0]!) {
    const { offset, kind } = readPlace(place);
    const second = kind === CROSSING ? offset : offset + 1;
    if (follow(known, second, between, 0, kind === CROSSING)) found.push(second - 1);
  }
  return found;
}

/** Goes on from the last letter of one word, at `offset`, to the next word. */
function follow(
  known: readonly ReadonlySet<number>[],
  offset: number,
  between: readonly number[],
  step: number,
  crossed: boolean,
): boolean {
  const letters = between[step];
  if (letters === undefined) return crossed;
  const places = known[step + 1]!;
  // Where the next word's first letter is if nothing stands between.
  const next = offset + letters + 1;
  const slack = letters < 0 ? 0 : LONGEST_RUN;
  for (let start = next; start <= next + slack; start++) {
    const isCrossed = crossed || start > next;
    if (
      places.has(placeOf(start, PAIR)) &&
      follow(known, start + 1, between, step + 1, isCrossed)
    ) {
      return true;
    }
  }
  for (let second = next + 2; second <= next + 1 + LONGEST_RUN; second++) {
    if (places.has(placeOf(second, CROSSING)) && follow(known, second, between, step + 1, true)) {
      return true;
    }
  }
  return false;
}
