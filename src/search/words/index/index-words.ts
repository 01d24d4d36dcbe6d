import { isLetter } from "../fold/fold-text.ts";
import { CROSSING, PAIR, placeOf, TRIPLE } from "./places.ts";
import {
  frequentLetter,
  frequentPair,
  LAST_NUMBER,
  type LetterNumber,
  letterNumber,
  NO_LETTER,
  TRIPLE_DIGIT,
} from "./word-number.ts";

/** Receives a word by its digits, see `wordNumber`, and its place in the line. */
export type NoteWord = (first: number, second: number, third: number, place: number) => void;

/**
 * Names the words of the index that a line of text has, up to three for each character:
 *
 * - a crossing: the last letter before and this letter, where punctuation stands between them;
 * - a pair: this character and the next; the last of a line with an end mark, so that a single
 *   character can be searched, but for those that have files of their own;
 * - a triple: this character and the next two, where one of the two pairs in it is frequent.
 *
 * @param line folded text.
 * @param note called with ascending places.
 * @example 市、区 has 市、 and 、区 as pairs, 市区 as a crossing, and 区 at its end.
 */
export function indexWords(line: string, note: NoteWord): void {
  const last = line.length - 1;
  const letterAt = (at: number): LetterNumber =>
    at <= last ? letterNumber(line.charCodeAt(at)) : NO_LETTER;
  let before: LetterNumber = NO_LETTER;
  let crossing = false;
  let [letter, next] = [letterAt(0), letterAt(1)];
  let isFrequent = frequentPair(letter, next) > 0;
  for (let at = 0; at <= last; at++) {
    if (isLetter(line[at]!)) {
      if (crossing) note(before, letter, NO_LETTER, placeOf(at, CROSSING));
      before = letter;
      crossing = false;
    } else {
      crossing = before !== NO_LETTER;
    }
    if (at < last) note(letter, next, NO_LETTER, placeOf(at, PAIR));
    else if (frequentLetter(letter) === 0) note(letter, LAST_NUMBER, NO_LETTER, placeOf(at, PAIR));
    const third = letterAt(at + 2);
    const isNextFrequent = frequentPair(next, third) > 0;
    if (at < last - 1 && (isFrequent || isNextFrequent)) {
      note(TRIPLE_DIGIT + letter, next, third, placeOf(at, TRIPLE));
    }
    letter = next;
    next = third;
    isFrequent = isNextFrequent;
  }
}
