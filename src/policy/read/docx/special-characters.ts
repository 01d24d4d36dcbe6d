import { printNumber } from "../number-format.ts";
import type { Xml } from "./xml-tree.ts";

/** Wingdings and Symbol as forms use them: code in the font → the character it looks like. */
const SYMBOLS: Record<string, string> = {
  "6c": "●",
  "6e": "■",
  "6f": "□",
  "71": "□",
  "72": "□",
  "75": "◆",
  a1: "○",
  a7: "■",
  a8: "□",
  b7: "•",
  d8: "➢",
  fb: "✗",
  fc: "✓",
  fd: "☒",
  fe: "☑",
  "52": "☑",
  "51": "☒",
};

/** The character of `<w:sym>`; one that no table has keeps its private code and is reported. */
export function printSymbol({ attributes }: Xml): string {
  const code = Number.parseInt(attributes["char"] ?? "", 16);
  if (Number.isNaN(code)) return "";
  const inFont = (code & 0xff).toString(16).padStart(2, "0");
  const isPictorial = /wingdings|symbol/i.test(attributes["font"] ?? "");
  return (isPictorial ? SYMBOLS[inFont] : undefined) ?? String.fromCodePoint(code);
}

/**
 * What an EQ field shows, which has no result of its own. Word makes ⑫ and similar that way.
 *
 * @param instruction `eq \o\ac(○,12)`
 * @returns `""` for other fields.
 */
export function printEquation(instruction: string): string {
  const match = /^\s*eq\s+\\o\s*(?:\\a[clr]\s*)?\(\s*(.+?)\s*[,，;]\s*(.+?)\s*\)\s*$/i.exec(
    instruction,
  );
  if (match === null) return "";
  const [, frame, content] = match;
  const isCircled = /^[○〇◯]$/.test(frame!) && /^\d+$/.test(content!);
  const circled = isCircled ? printNumber(Number(content), "decimalEnclosedCircle") : null;
  return circled ?? frame! + content!;
}
