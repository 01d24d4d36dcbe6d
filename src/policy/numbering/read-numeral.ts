import { parseFramedNumeral, parseNumeral } from "../lexicon/numerals.ts";
import type { NumberRead } from "./numbering-kind.ts";

/** A character class body for the numerals of 条 and 一、. */
export const CN = "〇零○一二三四五六七八九十百千";

/**
 * Reads the one number that a match holds, from 1: the 二十三 of 二十三、, the 2 of （2）, a framed ⑵.
 *
 * @param match its first group that matched is the number.
 * @returns `null` where the characters are no number (十百、), or zero.
 */
export function readNumeral(match: RegExpExecArray): NumberRead | null {
  const text = match.slice(1).find((group) => group !== undefined) ?? "";
  const value = parseNumeral(text) ?? parseFramedNumeral(text)?.value ?? 0;
  return value === 0 ? null : { value };
}
