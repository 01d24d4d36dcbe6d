import type { DuplicateId } from "../../address/assign-ids.ts";
import type { PolicyDocument } from "../../document/tree.ts";
import type { Diagnostic } from "../../report/diagnostic.ts";
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
  const at = (
    line: number,
    column: number,
    severity: Diagnostic["severity"],
    ruleId: string,
    message: string,
  ): Diagnostic => ({ file, line, column, severity, ruleId, message });
  const diagnostics: Diagnostic[] = [];
  if (sourceCharacters !== publishedCharacters + removedCharacters) {
    diagnostics.push(
      at(
        1,
        1,
        "error",
        "fidelity-mismatch",
        `字数不符：原文 ${sourceCharacters} 字，发布 ${publishedCharacters} 字，剔除 ${removedCharacters} 字；本文件未发布，请报告。Characters lost or invented: not published, please report.`,
      ),
    );
  }
  if (document.titleOrigin === "inferred") {
    diagnostics.push(
      at(
        1,
        1,
        "warning",
        "title-inferred",
        `文件中没有标题，暂拟为“${document.title}”；请在同名 .yaml 中写明 title。No title in the file: set "title" in the sidecar.`,
      ),
    );
  }
  for (const { name, page, body, line } of disagreements) {
    diagnostics.push(
      at(
        line,
        1,
        "warning",
        "metadata-disagrees",
        `${name}：网页信息为“${page}”，正文为“${body}”；已取网页信息，请核对。Page metadata and body disagree: the page's value is used.`,
      ),
    );
  }
  for (const { name, text, line, column } of invalidDates) {
    if (document.provenance[name]?.origin === "sidecar") continue;
    diagnostics.push(
      at(
        line,
        column,
        "warning",
        "date-invalid",
        `没有“${text}”这一天，未作为日期；请核对原文，并在同名 .yaml 中写明 ${name}。There is no such day: not used as a date. Check it, and set "${name}" in the sidecar.`,
      ),
    );
  }
  for (const { node, id } of duplicates) {
    // Lists that start again inside one clause are common; a repeated heading or article is not.
    if (node.unit === "point" || node.unit === "level5") continue;
    diagnostics.push(
      at(
        node.lines[0],
        node.column,
        "warning",
        "anchor-duplicate",
        `编号“${node.ordinal!.raw}”在同一处出现两次，锚点改为 ${id}。The same number twice in one place: anchor made unique.`,
      ),
    );
  }
  return diagnostics;
}
