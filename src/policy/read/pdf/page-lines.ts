import type { Look } from "../look-record.ts";
import type { Page, PageItem } from "./page-items.ts";

/** A printed line, or a column's part of one. */
export interface PdfLine {
  page: number;
  runs: Array<{ text: string; look: Look }>;
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** Items this far apart vertically, in letter heights, still stand on one line. */
const SAME_LINE = 0.5;
/** A gap this wide, in letter heights, separates cells or columns. */
const CELL_GAP = 1.8;
/** A page has columns when this many lines stand on either side of a gutter that few cross. */
const COLUMN_LINES = 8;

/** Cuts a page into lines in reading order: column by column where it has two. */
export function toLines(page: Page): PdfLine[] {
  const rows = toRows(page.items.filter((item) => !item.rotated));
  const segments = rows.flatMap(splitRow);
  const gutter = findGutter(page, segments);
  if (gutter === null) return rows.map((row) => toLine(page, row));
  return inColumns(segments, gutter).map((segment) => toLine(page, segment));
}

/** Groups items that stand on one baseline, from the top, each from the left. */
function toRows(items: PageItem[]): PageItem[][] {
  const rows: PageItem[][] = [];
  for (const item of items.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    const anchor = row?.[0];
    const isSame =
      anchor !== undefined &&
      Math.abs(anchor.baseline - item.baseline) < Math.min(anchor.size, item.size) * SAME_LINE;
    if (isSame) row!.push(item);
    else rows.push([item]);
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left);
  return rows;
}

function splitRow(row: PageItem[]): PageItem[][] {
  const segments: PageItem[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const item of row) {
    if (item.left - right > item.size * CELL_GAP) segments.push([item]);
    else segments.at(-1)!.push(item);
    right = Math.max(right, item.right);
  }
  return segments;
}

/** The middle of the blank strip between two columns of running text, or `null`. */
function findGutter(page: Page, segments: PageItem[][]): number | null {
  for (let x = page.width * 0.4; x <= page.width * 0.6; x += page.width * 0.01) {
    const left = segments.filter((segment) => extent(segment).right <= x);
    const right = segments.filter((segment) => extent(segment).left >= x);
    const crossing = segments.length - left.length - right.length;
    if (left.length < COLUMN_LINES || right.length < COLUMN_LINES) continue;
    if (crossing * 4 > segments.length) continue;
    // Cells of a table are of any length; lines of a column fill it.
    if (isRunningText(left) && isRunningText(right)) return x;
  }
  return null;
}

function isRunningText(column: PageItem[][]): boolean {
  const widths = column.map((segment) => extent(segment).right - extent(segment).left);
  const full = Math.max(...widths);
  return widths.filter((width) => width > full * 0.8).length * 2 > widths.length;
}

/** Left column before right; a line across both, such as a title, comes between. */
function inColumns(segments: PageItem[][], gutter: number): PageItem[][] {
  const ordered: PageItem[][] = [];
  let left: PageItem[][] = [];
  let right: PageItem[][] = [];
  const flush = () => {
    ordered.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const segment of segments) {
    const { left: start, right: end } = extent(segment);
    if (end <= gutter) left.push(segment);
    else if (start >= gutter) right.push(segment);
    else {
      flush();
      ordered.push(segment);
    }
  }
  flush();
  return ordered;
}

function extent(items: PageItem[]): { left: number; right: number } {
  return { left: items[0]!.left, right: Math.max(...items.map((item) => item.right)) };
}

function toLine(page: Page, items: PageItem[]): PdfLine {
  const runs: PdfLine["runs"] = [];
  let previous: PageItem | null = null;
  for (const item of items) {
    const blank = previous !== null && isApart(previous, item) ? " " : "";
    runs.push({ text: blank + item.text, look: item.look });
    previous = item;
  }
  const { left, right } = extent(items);
  return {
    page: page.number,
    runs,
    text: runs.map((run) => run.text).join(""),
    left,
    right,
    baseline: items[0]!.baseline,
    size: Math.max(...items.map((item) => item.size)),
  };
}

/** Is there a printed blank between two items? Chinese that is justified has small gaps anywhere. */
function isApart(previous: PageItem, next: PageItem): boolean {
  const gap = (next.left - previous.right) / next.size;
  const isLatin = /[\x21-\x7e]$/.test(previous.text) && /^[\x21-\x7e]/.test(next.text);
  return gap > (isLatin ? 0.15 : 0.6);
}
