import type { Line } from "../page/line.ts";

/** What a line is for the document, before any nesting. */
export type Role =
  | "masthead"
  | "promulgation"
  | "title"
  | "documentNumber"
  | "adoptionNote"
  | "contents"
  | "addressees"
  | "body"
  | "attachmentList"
  | "signature"
  | "note"
  | "imprint"
  | "opener";

/** Lines with one role that belong together. */
export interface Group {
  role: Role;
  lines: Line[];
}

/**
 * One document of the page: the first (`main`), one that it issues (`document`), or an attachment.
 * Numbering starts afresh in each.
 */
export interface Part {
  kind: "main" | "document" | "attachment";
  groups: Group[];
}

/** The lines of a part with one role, in order. */
export function linesWithRole(part: Part | undefined, role: Role): Line[] {
  return (part?.groups ?? []).filter((group) => group.role === role).flatMap(({ lines }) => lines);
}
