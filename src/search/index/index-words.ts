import { isLetter } from "../fold/fold-text.ts";
import { encodeLast, encodePair, encodeTriple } from "./encode-term.ts";
import { frequentNumber, isFrequentPair } from "./frequent.ts";

/**
 * The words that Pagefind is given in place of a line of text, three for each character:
 *
 * - a crossing: the last letter before and this letter, where punctuation stands between them;
 * - a pair: this character and the next; the last of a line with an end mark, so that a single
 *   character can be searched, but for those that have files of their own;
 * - a triple: this character and the next two, where one of the two pairs in it is frequent.
 *
 * Where there is no such word stands a full stop: Pagefind counts it and does not index it.
 *
 * @param line folded text.
 * @example indexWords("市、区") // ". 市ꀁ . . ꀁ区 . 市区 区ꒌ ."
 */
export function indexWords(line: string): string {
  const words: string[] = [];
  let letter = "";
  let crossing = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    const next = line[at + 1];
    const afterNext = line[at + 2];
    const isWord = isLetter(character);
    words.push(isWord && crossing ? encodePair(letter, character) : NOTHING);
    if (next !== undefined) words.push(encodePair(character, next));
    else words.push(frequentNumber(character) < 0 ? encodeLast(character) : NOTHING);
    words.push(
      afterNext !== undefined && isTriple(character, next!, afterNext)
        ? encodeTriple(character + next + afterNext)
        : NOTHING,
    );
    if (isWord) {
      letter = character;
      crossing = false;
    } else {
      crossing = letter !== "";
    }
  }
  return words.join(" ");
}

/** Whether the index has three characters as one word. */
export function isTriple(first: string, second: string, third: string): boolean {
  return isFrequentPair(first, second) || isFrequentPair(second, third);
}

const NOTHING = ".";
