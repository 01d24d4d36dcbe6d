import type { SearchUnit } from "../units/list-units.ts";

/** One file of text: the units that a stretch of a document's folded characters touches, as JSON. */
export interface TextChunk {
  slug: string;
  title: string;
  number: string | null;
  /** ISO 8601, 成文日期 or else 发布日期. */
  date: string | null;
  type: string | null;
  issuers: string[];
  /** The traditional characters in it with their simplified ones, printed by `printTraditionalTable`. */
  traditional: string;
  units: PrintedUnit[];
}

/** A unit and the offset of its first folded character in the document. */
export type PrintedUnit = SearchUnit & { start: number };
