import { isDateLine } from "../../lexicon/dates.ts";
import { cutLine, type Line } from "../page/line.ts";
import {
  isImprintLine,
  isMonthLine,
  isOpener,
  isReleaseNote,
  isSignatoryLike,
  isTitleLike,
  signatureDateOffset,
} from "./forms.ts";
import type { Group } from "./parts.ts";

const MOST_SIGNATORIES = 8;

/**
 * A signature: one or more names over a line that is only a date, or name and date on one line.
 * A date alone closes a document only where nothing but a tail or another document follows.
 */
export function findSignature(
  lines: Line[],
  at: number,
  hasText: boolean,
): { lines: Line[]; next: number } | null {
  const line = lines[at]!;
  if (!hasText) return null;
  const glued = signatureDateOffset(line);
  if (glued !== null && closesPart(lines, at + 1)) {
    return { lines: cutLine(line, glued), next: at + 1 };
  }
  let date = at;
  while (date < lines.length && date - at < MOST_SIGNATORIES && isSignatoryLike(lines[date]!))
    date += 1;
  const dateLine = lines[date];
  if (dateLine === undefined) return null;
  const isMonth = isMonthLine(dateLine.text) && date > at && closesPart(lines, date + 1);
  if (!isMonth && !isDateLine(dateLine.text)) return null;
  if (date === at && !closesPart(lines, at + 1)) return null;
  return { lines: lines.slice(at, date + 1), next: date + 1 };
}

/** Nothing follows, or a tail, an attachment, or a line that can open a document. */
export function closesPart(lines: Line[], at: number): boolean {
  const next = lines[at];
  return (
    next === undefined ||
    isImprintLine(next) ||
    isReleaseNote(next) ||
    isOpener(next) ||
    isTitleLike(next)
  );
}

/** The line after 附注 and 版记 that stand at `at`. */
export function tailEnd(lines: Line[], at: number): number {
  return readTail(lines, at, []);
}

/** 附注 and 版记 below the signature. */
export function readTail(lines: Line[], start: number, groups: Group[]): number {
  let at = start;
  while (at < lines.length) {
    const line = lines[at]!;
    const role = isImprintLine(line) ? "imprint" : isReleaseNote(line) ? "note" : null;
    if (role === null) break;
    const last = groups.at(-1);
    if (last?.role === role && role === "imprint") last.lines.push(line);
    else groups.push({ role, lines: [line] });
    at += 1;
  }
  return at;
}
