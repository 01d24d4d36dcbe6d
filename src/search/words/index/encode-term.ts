/**
 * Folded characters as a word of the index. Pagefind keeps letters and digits only, and takes
 * diacritics off; so everything but ideographs, digits and a to z is written as a letter of a script
 * that no document uses (Yi).
 *
 * @example encodePair("、", "吉") // "ꀁ吉"
 */
export function encodePair(first: string, second: string): string {
  return encodeCharacter(first) + encodeCharacter(second);
}

/** Three characters; the mark before them keeps them apart from the words of their first two. */
export function encodeTriple(text: string): string {
  return TRIPLE_MARK + [...text].map(encodeCharacter).join("");
}

/** One character of a word; alone it is the beginning of all pairs that start with it. */
export function encodeCharacter(character: string): string {
  if (PLAIN.test(character)) return character;
  const listed = FREQUENT_MARKS.indexOf(character);
  const place = listed >= 0 ? listed : FREQUENT_MARKS.length + (character.charCodeAt(0) % SHARED);
  return String.fromCharCode(YI + place);
}

const PLAIN = /[0-9a-z〇\u3400-\u4dbf\u4e00-\u9fff]/;
/** Marks with a letter of their own; the rest share some, and are told apart by the text itself. */
const FREQUENT_MARKS = ",、。;:?!()\"《》-·…%~/+&.*=°#$@^_|\\'<>";
const YI = 0xa000;
const SHARED = 1100;
export const TRIPLE_MARK = "\ua48b";
/** Stands after the last character of a line. */
export const LAST = "\ua48c";
