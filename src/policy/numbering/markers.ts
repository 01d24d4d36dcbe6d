import { foldForRecognition } from "../lexicon/folding.ts";
import { KINDS, MARKER_KINDS, type MarkerKind } from "./kinds.ts";
import type { NumberRead, PrintedNumber } from "./numbering-kind.ts";

/** A number at the start of a line, and of what kind it is. */
export interface Marker extends PrintedNumber {
  kind: MarkerKind;
}

/** Most characters that a number takes: 第 一千二百六十 条之二. */
const LONGEST = 24;

/**
 * Recognises the number that a line starts with. Says what it sees; whether the number is
 * structure, a citation or a quotation is for the outline to decide, from the sequence.
 *
 * @param line one line without leading blanks: `第七十五 条体育…`, `（二）基本原则。`, `1．门诊人次数`.
 * @returns the marker, or `null` where the line starts with none.
 */
export function matchMarker(line: string): Marker | null {
  const head = foldForRecognition(line.slice(0, LONGEST));
  for (const kind of MARKER_KINDS) {
    const match = KINDS[kind].pattern.exec(head);
    const read = match === null ? null : KINDS[kind].read(match);
    if (read !== null) return toMarker(line, kind, match![0].length, read);
  }
  return null;
}

function toMarker(line: string, kind: MarkerKind, length: number, read: NumberRead): Marker {
  const raw = line.slice(0, length).trimEnd();
  const blanks = line.slice(raw.length).length - line.slice(raw.length).trimStart().length;
  return {
    kind,
    raw,
    suffix: null,
    ...read,
    length: raw.length + blanks,
    spaced: blanks > 0 || raw.length === line.length,
  };
}
