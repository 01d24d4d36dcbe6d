import { isLetter } from "../fold/fold-text.ts";
import { frequentNumber } from "./frequent.ts";
import { CROSSING, PAIR, placeOf, TRIPLE } from "./places.ts";
import {
  frequentPair,
  type LetterNumber,
  lastNumber,
  letterNumber,
  pairNumber,
  tripleNumber,
  type WordNumber,
} from "./word-number.ts";

/**
 * Names the words of the index that a line of text has, up to three for each character:
 *
 * - a crossing: the last letter before and this letter, where punctuation stands between them;
 * - a pair: this character and the next; the last of a line with an end mark, so that a single
 *   character can be searched, but for those that have files of their own;
 * - a triple: this character and the next two, where one of the two pairs in it is frequent.
 *
 * @param line folded text.
 * @param note receives each word and its place in the line, ascending.
 * @example 市、区 has 市、 and 、区 as pairs, 市区 as a crossing, and 区 at its end.
 */
export function indexWords(line: string, note: (word: WordNumber, place: number) => void): void {
  const last = line.length - 1;
  const letterAt = (at: number): LetterNumber =>
    at <= last ? letterNumber(line.charCodeAt(at)) : 0;
  let before: LetterNumber | undefined;
  let crossing = false;
  let letter = letterAt(0);
  let pair = pairNumber(letter, letterAt(1));
  for (let at = 0; at <= last; at++) {
    if (isLetter(line[at]!)) {
      if (crossing) note(pairNumber(before!, letter), placeOf(at, CROSSING));
      before = letter;
      crossing = false;
    } else {
      crossing = before !== undefined;
    }
    if (at < last) note(pair, placeOf(at, PAIR));
    else if (frequentNumber(line[at]!) < 0) note(lastNumber(letter), placeOf(at, PAIR));
    const next = letterAt(at + 1);
    const third = letterAt(at + 2);
    const nextPair = pairNumber(next, third);
    if (at < last - 1 && (isFrequent(pair) || isFrequent(nextPair))) {
      note(tripleNumber(pair, third), placeOf(at, TRIPLE));
    }
    letter = next;
    pair = nextPair;
  }
}

function isFrequent(pair: WordNumber): boolean {
  return frequentPair(pair) !== undefined;
}
