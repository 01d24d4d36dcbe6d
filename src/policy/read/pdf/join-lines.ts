import type { LineCues } from "../../source.ts";
import type { PdfLine } from "./page-lines.ts";

/** Lines that were one paragraph before they were printed. */
export interface Paragraph {
  lines: PdfLine[];
  align: LineCues["align"];
}

/** Where the text of a page begins and ends, in points. */
interface Margins {
  left: number;
  right: number;
}

const STOP = /[。；：！？….;:!?][”’」』）)】]*$/;
const MARKED_START =
  /^\s*(第\s*[〇零一二三四五六七八九十百千\d]+\s*[编章节条]|[（(]?[一二三四五六七八九十百]+[)）、．.]|[（(]\d+[)）]|\d+[、．.](?!\d)|[①-⒛]|[—－]{2}|附\s*件|抄送)/;

/**
 * Joins printed lines to paragraphs. A line begins a paragraph when it is indented, set in another
 * size, centred or set to the right, or when the line before it ended short of the margin.
 */
export function joinLines(lines: PdfLine[]): Paragraph[] {
  const margins = findMargins(lines);
  const paragraphs: Paragraph[] = [];
  const isIndented = usesIndents(lines, margins);
  for (const [index, line] of lines.entries()) {
    const align = alignOf(line, margins.get(line.page)!);
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
  margins: Map<number, Margins>,
  isIndented: boolean,
): boolean {
  const { size } = line;
  if (Math.abs(previous.size - size) > size * 0.12) return true;
  const before = margins.get(previous.page)!;
  const here = margins.get(line.page)!;
  const isFull = before.right - previous.right < size * 2;
  if (!isFull) return true;
  const isNextOnPage = previous.page === line.page && line.baseline > previous.baseline;
  if (isNextOnPage && line.baseline - previous.baseline > size * 2.6) return true;
  const indent = line.left - here.left;
  if (indent > size * 1.2) {
    // A hanging paragraph goes on at the depth it began with.
    const isSameDepth = Math.abs(indent - (previous.left - before.left)) < size * 0.5;
    return !isSameDepth || STOP.test(previous.text) || MARKED_START.test(line.text);
  }
  if (MARKED_START.test(line.text) && STOP.test(previous.text)) return true;
  return !isIndented && STOP.test(previous.text) && previous.right < before.right - size * 0.9;
}

/** The left and right edge of most of a page's text; of all pages where one has little. */
function findMargins(lines: PdfLine[]): Map<number, Margins> {
  const all = measure(lines);
  const margins = new Map<number, Margins>();
  for (const page of new Set(lines.map((line) => line.page))) {
    const own = lines.filter((line) => line.page === page);
    const measured = own.length < 6 ? all : measure(own);
    // A short page may have no full line; then the others tell how wide lines are.
    const right =
      own.length < 6 ? all.right : Math.max(measured.right, measured.left + (all.right - all.left));
    margins.set(page, { left: measured.left, right });
  }
  return margins;
}

function measure(lines: PdfLine[]): Margins {
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const rights = lines.map((line) => line.right).sort((a, b) => a - b);
  const size = lines[0]?.size ?? 12;
  // The leftmost edge that several lines share, so that one outdented line does not move it.
  const left =
    lefts.find(
      (x) => lefts.filter((other) => Math.abs(other - x) < size / 2).length * 8 >= lefts.length,
    ) ??
    lefts[0] ??
    0;
  return { left, right: rights[Math.floor(rights.length * 0.95)] ?? rights.at(-1) ?? 0 };
}

/** Do paragraphs begin with an indent of about two characters, as official documents set them? */
function usesIndents(lines: PdfLine[], margins: Map<number, Margins>): boolean {
  const indented = lines.filter((line) => {
    const indent = (line.left - margins.get(line.page)!.left) / line.size;
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
