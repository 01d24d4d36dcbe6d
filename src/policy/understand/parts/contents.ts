import { squeeze } from "../../lexicon/squeeze.ts";
import { KINDS } from "../../numbering/kinds.ts";
import type { Line } from "../page/line.ts";

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
  const names = new Set<string>();
  let opening: string | null = null;
  for (let at = titled ? start + 1 : start; at < lines.length; at += 1) {
    const line = lines[at]!;
    const key = contentsKey(line.flat);
    const listed =
      (line.marker !== null && KINDS[line.marker.kind].inContents) ||
      /^(?:附则|总则|序言|前言|引言|附录.*|附件.*|结语)$/.test(key);
    if (!listed || line.text.length > 80 || /[。；]$/.test(line.flat)) return at;
    if (opening !== null && (key === opening || names.has(key))) return at;
    if (entries.has(key) && line.marker?.value === 1 && line.marker.kind === "chapter") return at;
    opening ??= key;
    entries.add(key);
    names.add(contentsName(line));
  }
  // The document ends in its contents: nothing repeats them, so they are the text.
  return titled ? start + 1 : start;
}

/** The line 目录 above the entries; also all of contents that are printed on one line. */
export function contentsTitle(lines: Line[]): Line | null {
  const [first] = lines;
  const titled = first !== undefined && (/^目录/.test(squeeze(first.flat)) || lines.length === 1);
  return titled ? first : null;
}

/** The lines that name headings. */
export function contentsEntries(lines: Line[]): Line[] {
  return contentsTitle(lines) === null ? lines : lines.slice(1);
}

/** What an entry or heading is called, without its number: 总则. */
export function contentsName(line: Line): string {
  return contentsKey(line.flat.slice(line.marker?.length ?? 0));
}

/**
 * Contents without the word 目录: headings of one kind in a row with nothing between them, all of
 * which come again below, with their numbers or without.
 */
function opensUntitled(lines: Line[], start: number): boolean {
  const kind = lines[start]!.marker?.kind;
  if (kind !== "chapter" && kind !== "part" && kind !== "cn") return false;
  const first = contentsKey(lines[start]!.flat);
  // Chapters may be listed with their sections.
  const listed = ({ marker, flat }: Line) =>
    marker !== null &&
    (kind === "cn" ? marker.kind === "cn" : KINDS[marker.kind].heads) &&
    !/[。；]$/.test(flat);
  let end = start + 1;
  while (end < lines.length && listed(lines[end]!) && contentsKey(lines[end]!.flat) !== first)
    end += 1;
  const fewest = kind === "cn" ? 4 : 3;
  const run = lines.slice(start, end);
  if (run.length < fewest) return false;
  const below = new Set(
    lines.slice(end).flatMap((line) => [contentsKey(line.flat), contentsName(line)]),
  );
  return kind === "cn"
    ? run.every((line) => below.has(contentsKey(line.flat)))
    : below.has(first) ||
        run.filter((line) => below.has(contentsName(line))).length >= run.length * MOST_NAMED;
}

/** Share of the listed chapters that must come again by name: a copy loses a heading here and there. */
const MOST_NAMED = 0.6;

/** 第一章 总则 第二章 任免范围 第三章 任免程序, all on one line. */
function isOneLine(flat: string): boolean {
  return (
    /^第一[编章] /.test(flat) &&
    !/[。；]/.test(flat) &&
    (flat.match(/ 第[一二三四五六七八九十]+[编章节] /g)?.length ?? 0) >= 2
  );
}
