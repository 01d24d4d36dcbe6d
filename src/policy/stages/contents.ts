import { squeeze } from "../lexicon/folding.ts";
import type { Line } from "./line.ts";

/** Levels that a 目录 lists; an article is always text. */
const LISTED = new Set([
  "part",
  "subpart",
  "chapter",
  "section",
  "cn",
  "cn-paren",
  "decimal",
  "arabic",
]);

/** Dots or a blank and a page number at an entry's end. */
const LEADER = /[ .．…·—-]*[0-9]{0,4}$/;

/** What an entry names: the heading without leader, page number and blanks. */
export function contentsKey(text: string): string {
  return squeeze(text.replace(LEADER, "")).replace(/[（）()]/g, "");
}

/**
 * Recognises a table of contents: the line 目录 and the headings under it, up to where the first of
 * them comes again as the text. On one line (`目录 第一章 总则 第二章 …`) it is that line.
 *
 * @returns the line after the contents; `start` where there are none.
 */
export function collectContents(lines: Line[], start: number): number {
  const first = lines[start]!;
  const text = squeeze(first.flat);
  if (first.cues.contents === true) {
    let end = start;
    while (lines[end]?.cues.contents === true) end += 1;
    return end;
  }
  const titled = text === "目录";
  if (!titled && (/^目录(?:第[一1]|[一1]、)/.test(text) || isOneLine(first.flat))) return start + 1;
  if (!titled && !opensUntitled(lines, start)) return start;
  const entries = new Set<string>();
  let opening: string | null = null;
  for (let at = titled ? start + 1 : start; at < lines.length; at += 1) {
    const line = lines[at]!;
    const key = contentsKey(line.flat);
    const listed =
      (line.marker !== null && LISTED.has(line.marker.kind)) ||
      /^(?:附则|总则|序言|前言|引言|附录.*|附件.*|结语)$/.test(key);
    if (!listed || line.text.length > 80 || /[。；]$/.test(line.flat)) return at;
    if (opening !== null && key === opening) return at;
    if (entries.has(key) && line.marker?.value === 1 && line.marker.kind === "chapter") return at;
    opening ??= key;
    entries.add(key);
  }
  // The document ends in its contents: nothing repeats them, so they are the text.
  return titled ? start + 1 : start;
}

/** Contents without the word 目录: three headings of chapters in a row, the first of which comes again. */
function opensUntitled(lines: Line[], start: number): boolean {
  const heading = ({ marker }: Line) => marker?.kind === "chapter" || marker?.kind === "part";
  const run = lines.slice(start, start + 3);
  if (run.length < 3 || !run.every(heading)) return false;
  const key = contentsKey(lines[start]!.flat);
  return lines.slice(start + 3).some((line) => heading(line) && contentsKey(line.flat) === key);
}

/** 第一章 总则 第二章 任免范围 第三章 任免程序, all on one line. */
function isOneLine(flat: string): boolean {
  return (
    /^第一[编章] /.test(flat) &&
    !/[。；]/.test(flat) &&
    (flat.match(/ 第[一二三四五六七八九十]+[编章节] /g)?.length ?? 0) >= 2
  );
}
