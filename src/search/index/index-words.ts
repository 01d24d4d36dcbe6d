import { isLetter } from "../fold/fold-text.ts";
import { encodeCharacter, encodeTerm } from "./encode-term.ts";

/**
 * The words that Pagefind is given in place of a line of text, so that the place of a word tells the
 * offset of a character. Each character of the folded line takes two places:
 *
 * - `2i`, a crossing: the last letter before and this letter, where punctuation stands between
 *   them; else nothing.
 * - `2i + 1`: this character and the next. At the end of the line a letter is paired with an end mark
 *   (so that a single character can be searched), punctuation with nothing.
 *
 * "Nothing" is a full stop: Pagefind counts it as a word and does not index it.
 *
 * @param line folded text.
 * @example indexWords("市、区") // ". 市ꀁ . ꀁ区 市区 区ꒌ"
 */
export function indexWords(line: string): string {
  const words: string[] = [];
  let letter = "";
  let crossing = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    const next = line[at + 1];
    const isWord = isLetter(character);
    words.push(isWord && crossing ? encodeTerm(letter, character) : NOTHING);
    if (next !== undefined) words.push(encodeTerm(character, next));
    else words.push(isWord ? encodeCharacter(character) + END : NOTHING);
    if (isWord) {
      letter = character;
      crossing = false;
    } else {
      crossing = letter !== "";
    }
  }
  return words.join(" ");
}

const NOTHING = ".";
const END = "\ua48c";

/** Offset of the character that a place belongs to, and whether the place holds a crossing. */
export function readPlace(place: number): { offset: number; crossing: boolean } {
  return { offset: place >> 1, crossing: (place & 1) === 0 };
}

export function placeOf(offset: number): number {
  return offset * 2 + 1;
}
