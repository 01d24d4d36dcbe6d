import type { SourceField } from "../../document/source.ts";
import { findDates } from "../../lexicon/dates.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";
import type { Line } from "../page/line.ts";
import { linesWithRole, type Part } from "../parts/parts.ts";
import { fieldsOf } from "./metadata-fields.ts";

/** A date that there is not, where the document's own dates stand. */
export interface InvalidDate {
  /** The metadata that it would be: `documentDate`. */
  name: string;
  /** The date as printed: `2020年2月30日`. */
  text: string;
  line: number;
  column: number;
}

const FIELDS = ["documentDate", "publicationDate", "effectiveDate"] as const;
const IN_FORCE = /自[^，。；]{6,20}起(?:正式)?(?:施行|实施|生效|执行)/g;

/**
 * Finds the days that a document is dated by and that don't exist: under its signature, in its 题注,
 * in the page's fields, and where it says when it takes effect (自2020年2月30日起施行).
 */
export function findInvalidDates(parts: Part[], fields: SourceField[]): InvalidDate[] {
  const own = parts.filter(({ kind }) => kind !== "attachment");
  const dated = own.flatMap((part) => [
    ...linesWithRole(part, "adoptionNote"),
    ...linesWithRole(part, "signature"),
  ]);
  const body = own.flatMap((part) => linesWithRole(part, "body"));
  return [
    ...FIELDS.flatMap((name) =>
      fieldsOf(fields, name).flatMap(({ value, line }) => invalidIn(name, value, line, 1)),
    ),
    ...dated.flatMap((line) => invalidIn("documentDate", line.text, line.lines[0], line.column)),
    ...body.flatMap(invalidEffect),
  ];
}

function invalidEffect(line: Line): InvalidDate[] {
  return [...line.flat.matchAll(IN_FORCE)].flatMap(({ 0: clause, index }) =>
    invalidIn(
      "effectiveDate",
      line.text.slice(index, index + clause.length),
      line.lines[0],
      line.column + index,
    ),
  );
}

function invalidIn(name: string, text: string, line: number, column: number): InvalidDate[] {
  return findDates(foldForRecognition(text)).flatMap(({ date, start, end }) =>
    date === null ? [{ name, text: text.slice(start, end), line, column: column + start }] : [],
  );
}
