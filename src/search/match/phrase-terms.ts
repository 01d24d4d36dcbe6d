import { isLetter } from "../fold/fold-text.ts";
import { encodeCharacter, encodeTerm } from "../index/encode-term.ts";

/** Words of the index to look up for a phrase, and where in the phrase each of them stands. */
export interface PhraseTerms {
  terms: string[];
  /** Offsets in the phrase, ascending; a word that stands in two places is looked up once. */
  offsets: number[];
}

/**
 * Words that are looked up for one phrase. Three at their exact distances are a phrase of any
 * length but for the rarest chance, which the check against the text takes out; each more costs time.
 */
const MOST = 3;
/** Words that are looked up where punctuation may stand between any two letters. */
const MOST_ACROSS = 6;

/**
 * The words that find a phrase as it is.
 *
 * @param phrase folded; a single character is looked up as the beginning of a word.
 * @example exactTerms("对口合作").terms // ["对口", "合作"]
 */
export function exactTerms(phrase: string): PhraseTerms {
  if (phrase.length === 1) return { terms: [encodeCharacter(phrase)], offsets: [0] };
  // Ideographs rarely fit together in another order, so that every second pair is enough; digits,
  // Latin letters and repeated characters do (2012 and 2020).
  const unmistakable = HAN_ONLY.test(phrase) && new Set(phrase).size === phrase.length;
  return pick(phrase, unmistakable && phrase.length === 4 ? 2 : MOST);
}

/**
 * The words that find a phrase whatever punctuation stands between its letters.
 *
 * @param letters the phrase without punctuation.
 */
export function acrossTerms(letters: string): PhraseTerms {
  return pick(letters, MOST_ACROSS);
}

/** What is left of a folded phrase without its punctuation. */
export function lettersOf(phrase: string): string {
  return [...phrase].filter(isLetter).join("");
}

const HAN_ONLY = /^[\u4e00-\u9fff]+$/;

/** At most so many pairs of neighbours, evenly spread, the first and the last among them. */
function pick(text: string, most: number): PhraseTerms {
  const last = text.length - 2;
  const steps = Math.max(Math.min(most - 1, last), 1);
  const offsets = Array.from({ length: steps + 1 }, (_, step) => Math.round((last * step) / steps));
  const distinct = [...new Set(offsets)];
  const terms = distinct.map((at) => encodeTerm(text[at]!, text[at + 1]!));
  return { terms: [...new Set(terms)], offsets: distinct };
}
