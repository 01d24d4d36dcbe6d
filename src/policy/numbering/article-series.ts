import type { PrintedNumber, Surroundings } from "./numbering-kind.ts";

/** What follows a citation at the start of a line: 第十五条规定的…, 第三条、第五条… */
const CITES = /^(?:第|规定|的|、|至|和|或|及|以及|所|中|之|与|，|。|；)/;
/** A line that brings in quoted articles: 增加五条，…内容如下： */
const INTRODUCES = /(?:如下|修改为|作为|增加|规定)[^。]{0,12}：$/;
/** How far a number may jump and still be a gap in the same series. */
const LARGEST_GAP = 20;

/** Does a line bring in what another document says: 增加一章，作为第七章：? */
export function introducesQuotation(previous: string): boolean {
  return INTRODUCES.test(previous);
}

/** Does the text behind 第十五条 make a citation of it: 规定的情形除外? */
export function citesArticle(rest: string): boolean {
  return CITES.test(rest);
}

/** 第二条 or 第一条之一 behind 第一条. */
export function isNextArticle(marker: PrintedNumber, last: PrintedNumber): boolean {
  if (marker.suffix !== null && marker.value === last.value)
    return marker.suffix === (last.suffix ?? 0) + 1;
  return marker.value === last.value! + 1 && (marker.suffix === null || marker.suffix === 1);
}

/**
 * Tells an article from a citation at the start of a line (第十五条规定的情形除外) and from articles
 * that an amendment quotes, by the series it stands in. A number may be missing or printed twice.
 */
export function isArticle({ marker, rest, last, follows, previous }: Surroundings): boolean {
  const value = marker.value!;
  const cites = !marker.spaced && citesArticle(rest);
  if (last === null) return !cites;
  if (isNextArticle(marker, last)) {
    return !cites || !follows((later) => later.value === value && later.spaced);
  }
  if (cites) return false;
  const expected = last.value! + 1;
  const resumes = follows((later) => later.value === expected && later.suffix === null);
  if (value > expected) {
    return !resumes && !introducesQuotation(previous) && value - expected <= LARGEST_GAP;
  }
  // Backwards: a series that starts again, or a number printed twice.
  return value === 1 || value === last.value || !resumes;
}
