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
 * Words that are looked up for one phrase, at most. Up to eight characters they leave out none; of a
 * longer phrase four at their exact distances are enough but for the rarest chance, which the check
 * against the text takes out.
 */
const MOST = 4;
/** Words looked up for a phrase with digits, at most: 令第487号 and 令第467号 have the same words around them. */
const MOST_WITH_DIGITS = 7;
/** Words that are looked up where punctuation may stand between any two letters. */
const MOST_ACROSS = 6;

/**
 * The words that find a phrase as it is. Frequent pairs are looked up with a neighbour.
 *
 * @param phrase folded; a single character is looked up as the beginning of a word.
 * @example exactTerms("对口合作").map(({ term }) => term) // ["对口", "合作"]
 */
export function exactTerms(phrase: string): PhraseTerm[] {
  if (phrase.length === 1) return [{ term: encodeCharacter(phrase), offset: 0, kind: PAIR }];
  const most = /\d/.test(phrase) ? MOST_WITH_DIGITS : MOST;
  const enough = Math.min(most, Math.ceil(phrase.length / 2));
  const terms = spread(phrase.length - 1, enough).map((at): PhraseTerm => {
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

/** Those words of two letters that find a phrase as it is: they also find it across punctuation. */
export function exactPairs(phrase: string): PhraseTerm[] {
  return exactTerms(phrase).flatMap(({ term, offset, kind }) =>
    kind === PAIR && isLetter(phrase[offset]!) && isLetter(phrase[offset + 1]!)
      ? [{ term, offset: lettersOf(phrase.slice(0, offset)).length, kind }]
      : [],
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

/** Numbers below a limit, at most so many, evenly spread, the first and the last among them. */
function spread(limit: number, most: number): number[] {
  const steps = Math.min(most, limit) - 1;
  if (steps < 1) return [0];
  const numbers = Array.from({ length: steps + 1 }, (_, step) =>
    Math.round(((limit - 1) * step) / steps),
  );
  return [...new Set(numbers)];
}
