import type { Unit } from "../document/tree.ts";

/** The number that a line starts with, whatever its kind. */
export interface PrintedNumber {
  /** The number as printed, without trailing blanks. */
  raw: string;
  /** `null` for dashes and bullets. */
  value: number | null;
  /** 之一 → 1. */
  suffix: number | null;
  /** `decimal` only: 1.2.1 → [1, 2, 1]. */
  path?: number[];
  /** Code units of the line that the number takes, with the blanks after it. */
  length: number;
  /** A blank, or the end of the line, follows: strong evidence that this is not running text. */
  spaced: boolean;
}

/** What the characters of a number say. */
export type NumberRead = Pick<PrintedNumber, "value" | "path"> & { suffix?: number | null };

/** What stands around a number: from it a kind tells structure from citations and quantities. */
export interface Surroundings {
  marker: PrintedNumber;
  /** The line behind the number, with widths folded. */
  rest: string;
  /** The last number of the same kind that counted. */
  last: PrintedNumber | null;
  /** Does a later line start with a number of the same kind that fits? */
  follows(fits: (later: PrintedNumber) => boolean): boolean;
  /** The line above, with widths folded; empty at the start of a part. */
  previous: string;
  /** The part is numbered 1.1, 1.2…: there are at least two such numbers in it. */
  decimals: boolean;
  /** The number is the 1 that stands above 1.1. */
  isTop: boolean;
}

/** One kind of number, with all that is known of it. */
export interface NumberingKind {
  /** A line that starts with such a number, as printed somewhere: `（一）开放合作条件。` */
  example: string;
  /** Matches the number at the start of a line with widths folded, its separator included. */
  pattern: RegExp;
  /** What the match says; `null` where it is no such number after all. */
  read(match: RegExpExecArray): NumberRead | null;
  /** What the kind numbers, outside articles. */
  unit: Unit;
  /** The kind's place in the order of 立法技术规范 and GB/T 9704: smaller contains larger. */
  rank: number;
  /** The whole text behind it is a heading (立法技术规范). */
  heads: boolean;
  /** A line of a title may start with it: no title begins with 一、. */
  mayBeTitle: boolean;
  /** Does a 目录 list such headings? */
  inContents: boolean;
  /** Pages number such lists by style: a copy of the text loses a number here and there. */
  mayBeLost: boolean;
  /** Finds the next number of a series where a copy glued it to the line before: `…； （五）提出…`. */
  glued: RegExp | null;
  /**
   * Finds the numbers of a list inside a paragraph: `…：一是…；二是…`. `order`: smaller contains
   * larger there. `inClause`: what it numbers in a 款 or 项.
   */
  inline: { order: number; at: RegExp; inClause: Unit } | null;
  /** Is this number structure, and not part of a citation, a quantity, a word? */
  counts(around: Surroundings): boolean;
}
