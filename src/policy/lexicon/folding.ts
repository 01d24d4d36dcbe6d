/**
 * The recognition view of a text: same length, offset for offset, with the variants that official
 * documents mix made alike, so that rules are written once.
 *
 * Brackets, comma, colon, semicolon, digits and Latin letters become one width; damaged and rare
 * forms of 第 become 第. Nothing here is ever published.
 *
 * @example foldForRecognition("(一)开放合作条件。") // "（一）开放合作条件。"
 */
export function foldForRecognition(text: string): string {
  // Every stage looks at this view of every line: a table is four times faster than a replacement.
  let folded = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = FOLDED_CODES[text.charCodeAt(at)]!;
    if (code === 0) continue;
    folded += text.slice(from, at) + String.fromCharCode(code);
    from = at + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

const FOLDS = new Map([
  ["(", "（"],
  [")", "）"],
  ["﹙", "（"],
  ["﹚", "）"],
  [",", "，"],
  [":", "："],
  ["∶", "："],
  [";", "；"],
  ["!", "！"],
  ["?", "？"],
  ["笫", "第"],
  ["[", "〔"],
  ["]", "〕"],
  ["［", "〔"],
  ["］", "〕"],
  ["【", "〔"],
  ["】", "〕"],
  ["｡", "。"],
  ["．", "."],
  ["\u00a0", " "],
  ["\u2002", " "],
  ["\u2003", " "],
  ["\u3000", " "],
  ["\t", " "],
]);

/** What each code unit becomes; 0 where it stays. */
const FOLDED_CODES = new Uint16Array(0x10000);
for (const [character, folded] of FOLDS) {
  FOLDED_CODES[character.charCodeAt(0)] = folded.charCodeAt(0);
}
for (const [first, last] of ["０９", "ＡＺ", "ａｚ"]) {
  for (let code = first!.charCodeAt(0); code <= last!.charCodeAt(0); code += 1) {
    FOLDED_CODES[code] = code - 0xfee0;
  }
}
