import type { DuplicateId } from "../../address/assign-ids.ts";
import type { PolicyDocument } from "../../document/tree.ts";
import type { Diagnostic } from "../../report/diagnostic.ts";
import { report } from "../../report/report.ts";
import type { InvalidDate } from "../metadata/find-invalid-dates.ts";
import type { Disagreement } from "../metadata/recognise-metadata.ts";

/**
 * Says what was guessed, what two places give differently, and what can't be published.
 *
 * @returns `fidelity-mismatch` is an error: characters were lost or made up. The rest are warnings.
 */
export function warnOfDoubt(
  document: PolicyDocument,
  disagreements: Disagreement[],
  invalidDates: InvalidDate[],
  duplicates: DuplicateId[],
): Diagnostic[] {
  const { file } = document.source;
  const { sourceCharacters, publishedCharacters, removedCharacters } = document.fidelity;
  const isExact = sourceCharacters === publishedCharacters + removedCharacters;
  const dates = invalidDates.filter(({ name }) => document.provenance[name]?.origin !== "sidecar");
  // Lists that start again inside one clause are common; a repeated heading or article is not.
  const repeated = duplicates.filter(({ node: { unit } }) => unit !== "point" && unit !== "level5");
  return [
    ...(isExact ? [] : [report("fidelity-mismatch", { file }, document.fidelity)]),
    ...(document.titleOrigin === "inferred"
      ? [report("title-inferred", { file }, { title: document.title })]
      : []),
    ...disagreements.map(({ line, ...values }) =>
      report("metadata-disagrees", { file, line }, values),
    ),
    ...dates.map(({ name, text, line, column }) =>
      report("date-invalid", { file, line, column }, { date: text, field: name }),
    ),
    ...repeated.map(({ node: { lines, column, ordinal }, id }) =>
      report(
        "anchor-duplicate",
        { file, line: lines[0], column },
        { number: ordinal!.raw, anchor: id },
      ),
    ),
  ];
}
