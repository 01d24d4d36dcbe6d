import { indexWords } from "../../src/search/words/index/index-words.ts";
import { placeOf } from "../../src/search/words/index/places.ts";
import { printWord, wordNumber } from "../../src/search/words/index/word-number.ts";

/** Stands where a line has no word: Pagefind counts it and does not index it. */
export const NOTHING = ".";

/** The words of a folded line by their places. */
export function wordsOf(line: string): string[] {
  const words = Array.from({ length: placeOf(line.length, 0) }, () => NOTHING);
  indexWords(line, (first, second, third, place) => {
    words[place] = printWord(wordNumber(first, second, third));
  });
  return words;
}
