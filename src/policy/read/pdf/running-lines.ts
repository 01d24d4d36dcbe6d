import { squeeze } from "../../lexicon/squeeze.ts";
import type { RemovalReason } from "../../report/removal-reasons.ts";
import type { Page } from "./page-items.ts";
import type { PdfLine } from "./to-pdf-lines.ts";

/** `— 3 —`, `-3-`, `3`, `第3页 共5页`, `3/5`, `iv`. */
const PAGE_NUMBER =
  /^[\s\-—–―－·•]*(?:第?\s*(\d{1,4})\s*页?(?:\s*[，,/／]?\s*共?\s*\d{1,4}\s*页?)?|([ivxl]{1,6}))[\s\-—–―－·•]*$/;

/** Lines this far into the page from its top or bottom edge may be running lines. */
const EDGE = 0.15;

/**
 * Finds page numbers and running heads: the first and last lines of pages that only count, or
 * that say the same on several pages.
 *
 * @param pages lines of each page, in reading order.
 */
export function findRunningLines(
  pages: Array<{ page: Page; lines: PdfLine[] }>,
): Map<PdfLine, RemovalReason> {
  const found = new Map<PdfLine, RemovalReason>();
  const edges = pages.flatMap(({ page, lines }) => edgeLines(page, lines));
  const repeated = new Map<string, Set<number>>();
  for (const line of edges) {
    const key = toKey(line);
    repeated.set(key, (repeated.get(key) ?? new Set()).add(line.page));
  }
  const offsets = new Map<number, number>();
  for (const line of edges) {
    const value = pageNumberOf(line);
    if (value !== null) offsets.set(line.page - value, (offsets.get(line.page - value) ?? 0) + 1);
  }
  for (const line of edges) {
    const value = pageNumberOf(line);
    const isMarked = /[^\d\s]/.test(line.text) && PAGE_NUMBER.test(line.text);
    const isCounting = value !== null && (offsets.get(line.page - value) ?? 0) > 1;
    const count = repeated.get(toKey(line))!.size;
    if (isMarked || isCounting || (value === 1 && pages.length === 1)) {
      found.set(line, "page-number");
    } else if (count > 1 && count * 3 >= pages.length) found.set(line, "running-head");
  }
  return found;
}

/** Lines in the top and bottom strip that have only other such lines outside of them. */
function edgeLines(page: Page, lines: PdfLine[]): PdfLine[] {
  const sorted = lines.toSorted((a, b) => a.baseline - b.baseline);
  const top = sorted.slice(0, 3).filter((line) => line.baseline < page.height * EDGE);
  const bottom = sorted.slice(-3).filter((line) => line.baseline > page.height * (1 - EDGE));
  return [...new Set([...top, ...bottom])];
}

/** What lines that repeat have in common: their words, whatever the number, and their height. */
function toKey(line: PdfLine): string {
  return `${squeeze(line.text.replace(/\d+/g, "#"))}@${Math.round(line.baseline / 6)}`;
}

function pageNumberOf(line: PdfLine): number | null {
  const match = PAGE_NUMBER.exec(line.text.trim());
  return match?.[1] === undefined ? null : Number(match[1]);
}
