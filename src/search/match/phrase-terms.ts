import { isLetter } from "../fold/fold-text.ts";
import { encodeCharacter, encodePair, encodeTriple } from "../index/encode-term.ts";
import { isFrequentPair } from "../index/frequent.ts";
import { PAIR, TRIPLE, type WordKind } from "../index/places.ts";

/** A word of the index that is looked up for a phrase, and where in the phrase it stands. */
export interface PhraseTerm {
  term: string;
  offset: number;
  kind: WordKind;
}

/**
 * Words that are looked up for one phrase. Four at their exact distances are a phrase of any length
 * but for the rarest chance, which the check against the text takes out; each more costs time.
 */
const MOST = 4;
/** Words that are looked up where punctuation may stand between any two letters. */
const MOST_ACROSS = 6;

/**
 * The words that find a phrase as it is. Frequent pairs are looked up with a neighbour.
 *
 * @param phrase folded; a single character is looked up as the beginning of a word.
 * @example exactTerms("对口合作").map(({ term }) => term) // ["对口", "口合", "合作"]
 */
export function exactTerms(phrase: string): PhraseTerm[] {
  if (phrase.length === 1) return [{ term: encodeCharacter(phrase), offset: 0, kind: PAIR }];
  // Words that do not overlap would also be found in another order: 受理不予 for 不予受理.
  const terms = spread(phrase.length - 1, MOST).map((at): PhraseTerm => {
    if (phrase.length === 2 || !isFrequentPair(phrase[at]!, phrase[at + 1]!)) {
      return pairAt(phrase, at);
    }
    const offset = Math.min(at, phrase.length - 3);
    return { term: encodeTriple(phrase.slice(offset, offset + 3)), offset, kind: TRIPLE };
  });
  return terms.filter(({ term, offset }, index) =>
    terms.slice(0, index).every((other) => other.term !== term || other.offset !== offset),
  );
}

/**
 * The words that find a phrase whatever punctuation stands between its letters.
 *
 * @param letters the phrase without punctuation, at least two.
 * @param thorough also looks up frequent pairs, where the phrase is short enough to look up all.
 */
export function acrossTerms(letters: string, thorough: boolean): PhraseTerm[] {
  const all = Array.from({ length: letters.length - 1 }, (_, at) => at);
  const rare = all.filter((at) => !isFrequentPair(letters[at]!, letters[at + 1]!));
  const usable = rare.length === 0 || (thorough && all.length <= MOST_ACROSS) ? all : rare;
  return spread(usable.length, MOST_ACROSS).map((index) => pairAt(letters, usable[index]!));
}

/** What is left of a folded phrase without its punctuation. */
export function lettersOf(phrase: string): string {
  return [...phrase].filter(isLetter).join("");
}

function pairAt(text: string, offset: number): PhraseTerm {
  return { term: encodePair(text[offset]!, text[offset + 1]!), offset, kind: PAIR };
}

/** At most so many numbers below a limit, evenly spread, the first and the last among them. */
function spread(limit: number, most: number): number[] {
  const steps = Math.min(most, limit) - 1;
  if (steps < 1) return [0];
  const numbers = Array.from({ length: steps + 1 }, (_, step) =>
    Math.round(((limit - 1) * step) / steps),
  );
  return [...new Set(numbers)];
}
