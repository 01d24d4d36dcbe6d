import type { Look } from "../look-record.ts";
import type { Page, PageItem } from "./page-items.ts";

/** A printed line, or a column's part of one. */
export interface PdfLine {
  page: number;
  pageWidth: number;
  /** 0 and 1 for the two columns of a page that has them, `null` for a line across the page. */
  column: 0 | 1 | null;
  runs: Array<{ text: string; look: Look }>;
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** Has wide gaps, as a row of a table or a list of names has: it is a line by itself. */
  isRow: boolean;
}

/** Items this far apart vertically, in letter heights, still stand on one line. */
const SAME_LINE = 0.5;
/** A gap this wide, in letter heights, separates cells or columns. */
const CELL_GAP = 1.8;
/** A page has columns when this many lines stand on either side of a gutter that few cross. */
const COLUMN_LINES = 8;

/** Cuts a page into lines in reading order: column by column where it has two. */
export function toPdfLines(page: Page): PdfLine[] {
  const rows = toRows(page.items.filter((item) => !item.rotated));
  const gutter = findGutter(page, rows.flatMap(splitRow));
  if (gutter === null) return rows.map((row) => toPdfLine(page, row, null));
  const segments = rows.flatMap((row) => splitAt(row, gutter));
  return inColumns(page, segments, gutter);
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

/** The middle of the strip between two columns of running text that fewest lines cross, or `null`. */
function findGutter(page: Page, segments: PageItem[][]): number | null {
  let fewest = segments.length / 4;
  let gutters: number[] = [];
  for (let x = page.width * 0.4; x <= page.width * 0.6; x += page.width * 0.005) {
    const left = segments.filter((segment) => extent(segment).right <= x);
    const right = segments.filter((segment) => extent(segment).left >= x);
    const crossing = segments.length - left.length - right.length;
    if (left.length < COLUMN_LINES || right.length < COLUMN_LINES || crossing > fewest) continue;
    // Cells of a table are of any length; lines of a column fill it.
    if (!isRunningText(left) || !isRunningText(right)) continue;
    if (crossing < fewest) gutters = [];
    fewest = crossing;
    gutters.push(x);
  }
  return gutters[Math.floor(gutters.length / 2)] ?? null;
}

function isRunningText(column: PageItem[][]): boolean {
  const widths = column.map((segment) => extent(segment).right - extent(segment).left);
  const full = Math.max(...widths);
  return widths.filter((width) => width > full * 0.8).length * 2 > widths.length;
}

/** Parts a row at the gutter, unless something stands across it. */
function splitAt(row: PageItem[], gutter: number): PageItem[][] {
  const left = row.filter((item) => item.right <= gutter);
  const right = row.filter((item) => item.left >= gutter);
  if (left.length + right.length < row.length) return [row];
  return [left, right].filter((part) => part.length > 0);
}

/** Left column before right; a line across both, such as a title, comes between. */
function inColumns(page: Page, segments: PageItem[][], gutter: number): PdfLine[] {
  const ordered: PdfLine[] = [];
  let left: PdfLine[] = [];
  let right: PdfLine[] = [];
  const flush = () => {
    ordered.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const segment of segments) {
    const { left: start, right: end } = extent(segment);
    if (end <= gutter) left.push(toPdfLine(page, segment, 0));
    else if (start >= gutter) right.push(toPdfLine(page, segment, 1));
    else {
      flush();
      ordered.push(toPdfLine(page, segment, null));
    }
  }
  flush();
  return ordered;
}

function extent(items: PageItem[]): { left: number; right: number } {
  return { left: items[0]!.left, right: Math.max(...items.map((item) => item.right)) };
}

function toPdfLine(page: Page, items: PageItem[], column: PdfLine["column"]): PdfLine {
  const runs: PdfLine["runs"] = [];
  let previous: PageItem | null = null;
  for (const item of items) {
    const blank = previous === null ? "" : blankBetween(previous, item);
    runs.push({ text: blank + item.text, look: item.look });
    previous = item;
  }
  const { left, right } = extent(items);
  return {
    page: page.number,
    pageWidth: page.width,
    column,
    runs,
    text: runs.map((run) => run.text).join(""),
    left,
    right,
    baseline: items[0]!.baseline,
    size: Math.max(...items.map((item) => item.size)),
    isRow: splitRow(items).length > 1,
  };
}

/** More blanks than this are a gap in a table, not letter-spacing. */
const MOST_BLANKS = 4;

/**
 * The blank printed between two items. Chinese that is justified has small gaps anywhere; a gap of
 * a letter's width was a full-width blank, as in 总　则.
 */
function blankBetween(previous: PageItem, next: PageItem): string {
  const gap = (next.left - previous.right) / next.size;
  const latin = [/[\x21-\x7e]$/.test(previous.text), /^[\x21-\x7e]/.test(next.text)];
  if (latin[0] && latin[1]) return gap > 0.15 ? " " : "";
  if (gap > 0.85 && !latin[0] && !latin[1]) {
    return "\u3000".repeat(Math.min(Math.round(gap), MOST_BLANKS));
  }
  return gap > 0.6 ? " " : "";
}
