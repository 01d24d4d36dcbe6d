import { isLetter } from "../fold/fold-text.ts";

/** Part of a text, end exclusive. */
export type Range = [start: number, end: number];

/** All places where a folded phrase stands in a folded text, without overlap. */
export function findExactly(text: string, phrase: string): Range[] {
  const found: Range[] = [];
  if (phrase === "") return found;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    found.push([at, at + phrase.length]);
  }
  return found;
}

/**
 * All places where the letters of a phrase stand in a folded text with any punctuation, or none,
 * between them.
 *
 * @param letters the phrase without punctuation.
 * @example findAcross("市、区人民政府", "市区人民") // [[0, 5]]
 */
export function findAcross(text: string, letters: string): Range[] {
  const offsets: number[] = [];
  let plain = "";
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text[at]!)) continue;
    plain += text[at];
    offsets.push(at);
  }
  return findExactly(plain, letters).map(([start, end]) => [
    offsets[start]!,
    offsets[end - 1]! + 1,
  ]);
}
