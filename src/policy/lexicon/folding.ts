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
  return text.replace(
    FOLDED_CHARACTER,
    (character) => FOLDS.get(character) ?? foldByOffset(character),
  );
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

const FOLDED_CHARACTER = /[()﹙﹚,:∶;!?笫[\]［］【】｡．\u00a0\u2002\u2003\u3000\t０-９Ａ-Ｚａ-ｚ]/g;

function foldByOffset(fullWidth: string): string {
  return String.fromCharCode(fullWidth.charCodeAt(0) - 0xfee0);
}

/**
 * Drops all blanks: for comparing titles and headings that are letter-spaced in one place.
 *
 * @example squeeze("总　　则") // "总则"
 */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
