/**
 * Characters that print nothing: control and format characters (zero-width, bidi, soft hyphen),
 * variation selectors and other default-ignorable ones, noncharacters, unpaired surrogates. White
 * space is not among them, whatever its category.
 */
const INVISIBLE =
  /(?!\s)[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]|\ufeff/gu;

/** Cheap test that spares most strings the expression above: nothing invisible is in these ranges. */
const PLAIN =
  /^[\t\n\r -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u3000-\u3163\u3165-\ud7ff\uff01-\uff9f]*$/;

/** Characters that stand for a glyph which the reader's fonts don't have: private use and U+FFFD. */
const WITHOUT_GLYPH = /[\p{Co}\ufffd]/gu;

/**
 * Counts what fidelity is measured in: Unicode code points that are not white space.
 *
 * @example countCharacters("第一章　总 则") // 5
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isWhiteSpace(code)) continue;
    const isPair =
      code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    if (isPair) index += 1;
    count += 1;
  }
  return count;
}

/** White space as `\s` has it. */
function isWhiteSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  return (
    code <= 0x200a ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/**
 * Splits off the characters that print nothing, so that no block contains any.
 *
 * @example takeInvisible("第\u200b一条") // {visible: "第一条", invisible: "\u200b"}
 */
export function takeInvisible(text: string): { visible: string; invisible: string } {
  if (PLAIN.test(text)) return { visible: text, invisible: "" };
  let invisible = "";
  const visible = text.replace(INVISIBLE, (character) => {
    invisible += character;
    return "";
  });
  return { visible, invisible };
}

/** Counts characters whose glyph is missing, such as `` from a private font: 姓 unknown to Unicode. */
export function countMissingGlyphs(text: string): number {
  return text.match(WITHOUT_GLYPH)?.length ?? 0;
}
