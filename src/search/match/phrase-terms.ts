import { isLetter } from "../fold/fold-text.ts";
import { encodeCharacter, encodeTerm } from "../index/encode-term.ts";

/** Words of the index to look up for a phrase, and where in the phrase each of them stands. */
export interface PhraseTerms {
  terms: string[];
  /** Offsets in the phrase, ascending; a word that stands in two places is looked up once. */
  offsets: number[];
}

/** Beyond this the rest of a phrase is left to the check against the text. */
const LONGEST = 24;

/**
 * The words that prove a phrase: together they cover each of its characters. Ideographs rarely fit
 * together in another order, so every second pair is enough; digits and Latin letters do (2012 and
 * 2020), and repeated characters, so there it is every pair.
 *
 * @param phrase folded; a single character is looked up as the beginning of a word.
 * @example coveringTerms("对口合作").terms // ["对口", "合作"]
 */
export function coveringTerms(phrase: string): PhraseTerms {
  if (phrase.length === 1) return { terms: [encodeCharacter(phrase)], offsets: [0] };
  const part = phrase.slice(0, LONGEST);
  const step = isUnmistakable(part) ? 2 : 1;
  const last = part.length - 2;
  const offsets: number[] = [];
  for (let at = 0; at < last; at += step) offsets.push(at);
  offsets.push(last);
  return { terms: termsAt(part, offsets), offsets };
}

/**
 * The words that find a phrase whatever punctuation stands in it: each letter and the next.
 *
 * @example crossingTerms("市、区").terms // ["市区"]
 */
export function crossingTerms(phrase: string): PhraseTerms {
  const letters = lettersOf(phrase).slice(0, LONGEST);
  const offsets = Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => at);
  return { terms: termsAt(letters, offsets), offsets };
}

/** What is left of a folded phrase without its punctuation. */
export function lettersOf(phrase: string): string {
  return [...phrase].filter(isLetter).join("");
}

function isUnmistakable(phrase: string): boolean {
  return phrase.length > 3 && HAN_ONLY.test(phrase) && new Set(phrase).size === phrase.length;
}

const HAN_ONLY = /^[\u4e00-\u9fff]+$/;

function termsAt(text: string, offsets: number[]): string[] {
  return [...new Set(offsets.map((at) => encodeTerm(text[at]!, text[at + 1]!)))];
}
