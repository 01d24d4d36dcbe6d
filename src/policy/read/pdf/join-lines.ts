import type { LineCues } from "../../document/source.ts";
import type { PdfLine } from "./to-pdf-lines.ts";

/** Lines that were one paragraph before they were printed. */
export interface PdfParagraph {
  lines: PdfLine[];
  align: LineCues["align"];
}

/** Where the text of a page begins and ends, in points. */
interface Margins {
  left: number;
  right: number;
}

/** Fewer lines than this do not show where a page's text ends. */
const FEW_LINES = 8;

const STOP = /[。；：！？….;:!?][”’」』）)】]*$/;
const MARKED_START =
  /^\s*(第\s*[〇零一二三四五六七八九十百千\d]+\s*[编章节条]|[（(]?[一二三四五六七八九十百]+[)）、．.]|[（(]\d+[)）]|\d+[、．.](?!\d)|[①-⒛]|[—－]{2}|附\s*件|抄送)/;

/**
 * Joins printed lines to paragraphs. A line begins a paragraph when it is indented, set in another
 * size, centred or set to the right, or when the line before it ended short of the margin.
 */
export function joinLines(lines: PdfLine[]): PdfParagraph[] {
  const margins = findMargins(lines);
  const paragraphs: PdfParagraph[] = [];
  const isIndented = usesIndents(lines, margins);
  for (const [index, line] of lines.entries()) {
    const align = alignOf(line, margins.get(line)!);
    const previous = lines[index - 1];
    const open = paragraphs.at(-1);
    const isNew =
      previous === undefined ||
      open === undefined ||
      align !== undefined ||
      open.align !== undefined ||
      startsParagraph(previous, line, margins, isIndented);
    if (isNew) paragraphs.push({ lines: [line], align });
    else open.lines.push(line);
  }
  return paragraphs;
}

function startsParagraph(
  previous: PdfLine,
  line: PdfLine,
  margins: Map<PdfLine, Margins>,
  isIndented: boolean,
): boolean {
  const { size } = line;
  if (Math.abs(previous.size - size) > size * 0.12) return true;
  const before = margins.get(previous)!;
  const here = margins.get(line)!;
  // A line is full when what the next begins with did not fit any more.
  const room = (before.right - previous.right) / size;
  const indent = line.left - here.left;
  // Where paragraphs are indented, a line that is not goes on with one, ragged as it may be.
  const isFlush = isIndented && indent < size * 0.6;
  if (room > Math.max(firstUnit(line.text) + 0.6, isFlush ? 3.5 : 0)) return true;
  const isNextOnPage = previous.page === line.page && line.baseline > previous.baseline;
  if (isNextOnPage && line.baseline - previous.baseline > size * 2.6) return true;
  if (line.isRow || (previous.isRow && !isFlush)) return true;
  if (indent > size * 1.2) {
    // A hanging paragraph goes on at the depth it began with.
    const isSameDepth = Math.abs(indent - (previous.left - before.left)) < size * 0.5;
    return !isSameDepth || STOP.test(previous.text) || MARKED_START.test(line.text);
  }
  if (MARKED_START.test(line.text) && STOP.test(previous.text)) return true;
  return !isIndented && STOP.test(previous.text) && previous.right < before.right - size * 0.9;
}

/**
 * Width of what may not be broken at the start of a line, in letter heights: a character with the
 * punctuation that clings to it, or a number or Latin word, as in `号）收悉` and `500万元`.
 */
function firstUnit(text: string): number {
  const unit =
    /^[（《〈“‘「『【〔([]*(?:[\x21-\x7e]+|.)[）》〉”’」』】〕)\]、，。；：！？…]*/u.exec(
      text.trimStart(),
    )?.[0] ?? "";
  const latin = unit.match(/[\x21-\x7e]/g)?.length ?? 0;
  return unit.length - latin + latin * 0.6;
}

/**
 * The left and right edge of most lines, for each line. Pages are measured together, since one may
 * hold nothing but indented lines, unless left and right pages have their margins mirrored or a
 * page lies on its side. Columns are measured by themselves.
 */
function findMargins(lines: PdfLine[]): Map<PdfLine, Margins> {
  const across = lines.filter((line) => line.column === null);
  const all = measure(across.length < FEW_LINES ? lines : across);
  const groups = Map.groupBy(
    lines,
    ({ page, pageWidth, column }) => `${page % 2} ${Math.round(pageWidth)} ${column}`,
  );
  const margins = new Map<PdfLine, Margins>();
  for (const group of groups.values()) {
    const own = measure(group);
    const { column, size } = group[0]!;
    const isAlike = column === null && Math.abs(own.right - all.right) < size;
    const measured = isAlike || group.length < FEW_LINES ? all : own;
    for (const line of group) margins.set(line, measured);
  }
  return margins;
}

function measure(lines: PdfLine[]): Margins {
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const size = lines[0]?.size ?? 12;
  // The leftmost edge that several lines share, so that one outdented line does not move it.
  const left = lefts.find((x) => {
    const sharing = lefts.filter((other) => Math.abs(other - x) < size / 2).length;
    return sharing > 1 && sharing * 25 >= lefts.length;
  });
  return {
    left: left ?? lefts[0] ?? 0,
    right: rights[Math.floor(rights.length * 0.95)] ?? rights.at(-1) ?? 0,
  };
}

/** Do paragraphs begin with an indent of about two characters, as official documents set them? */
function usesIndents(lines: PdfLine[], margins: Map<PdfLine, Margins>): boolean {
  const indented = lines.filter((line) => {
    const indent = (line.left - margins.get(line)!.left) / line.size;
    return indent > 1.2 && indent < 3;
  });
  return indented.length * 10 > lines.length;
}

function alignOf(line: PdfLine, { left, right }: Margins): LineCues["align"] {
  const before = line.left - left;
  const after = right - line.right;
  const width = right - left;
  if (before < line.size * 2.5) return undefined;
  const isCentred = Math.abs(before - after) < Math.max(line.size, width * 0.04);
  if (isCentred) return "center";
  // A signature stands right of the middle, with up to a few characters after it.
  return before > width * 0.45 && after < width * 0.3 ? "right" : undefined;
}
