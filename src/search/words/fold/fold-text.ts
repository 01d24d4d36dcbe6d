import { foldCharacter } from "./fold-character.ts";

/** Traditional → simplified, one character each: 國 → 国. */
export type TraditionalTable = ReadonlyMap<string, string>;

export interface FoldedText {
  /** One code unit per visible character. */
  text: string;
  /** Offset in the source of each character of `text`, and the source's length at the end. */
  offsets: number[];
}

/**
 * The form in which texts and queries are compared, with the way back to the text as printed.
 *
 * @example foldText("对口 合作（试行）").text // "对口合作(试行)"
 */
export function foldText(source: string, traditional?: TraditionalTable): FoldedText {
  let text = "";
  const offsets: number[] = [];
  for (let at = 0; at < source.length; ) {
    const code = source.codePointAt(at)!;
    const width = code > 0xffff ? 2 : 1;
    const character = source.slice(at, at + width);
    // Nearly all characters are ideographs, which have one form.
    const folded = isIdeograph(code) ? character : foldCharacter(character);
    for (let index = 0; index < folded.length; index++) {
      const unit = folded[index]!;
      text += traditional?.get(unit) ?? unit;
      offsets.push(at);
    }
    at += width;
  }
  offsets.push(source.length);
  return { text, offsets };
}

/** A letter or digit: everything that is left when punctuation is left out. */
export function isLetter(character: string): boolean {
  return isIdeograph(character.charCodeAt(0)) || LETTER.test(character);
}

const LETTER = /[\p{L}\p{N}\ue000-\uf8ff]/u;

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
