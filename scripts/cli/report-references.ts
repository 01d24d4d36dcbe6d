import type { ResolvedMember } from "../../src/build/content/resolve-library.ts";
import { citedDocuments } from "../../src/policy/library/cited-documents.ts";
import { clip, formatTable } from "./format-table.ts";

/** Rows that a table shows before it only counts. */
const MOST_ROWS = 20;

/**
 * Prints what staff can do about references: clauses that don't exist, names that fit several
 * documents, and the missing documents that would make the most references lead somewhere.
 */
export function printReferences(members: ResolvedMember[]): void {
  const doubtful = members.flatMap(({ source, record }) =>
    record.resolved.summary.citations
      .filter(({ status }) => status === "unresolved" || status === "ambiguous")
      .map(({ line, surface, status, candidates = [] }) => [
        clip(source, 40),
        line,
        clip(surface, 48),
        status === "ambiguous" ? `可能是 ${candidates.join("、")}` : "没有这一条款或附件",
      ]),
  );
  print(
    "未解析和有歧义的引用 Unresolved and ambiguous references",
    ["文件 document", "行 line", "引用 reference", "原因 reason"],
    doubtful,
  );
  const missing = citedDocuments(members.map(({ record }) => record.resolved.summary))
    .filter(({ slug, candidates }) => slug === null && candidates.length === 0)
    .map(({ title, documentNumber, count, from }) => [
      clip(title ?? "", 56),
      documentNumber ?? "",
      count,
      from.length,
    ]);
  print(
    "收录后能解析最多引用的文件 Missing documents that would resolve the most",
    ["标题 title", "文号 number", "被引次数 times", "引用它的文件 from"],
    missing,
  );
}

function print(title: string, head: string[], rows: Array<Array<string | number>>): void {
  if (rows.length === 0) return;
  const shown = rows.slice(0, MOST_ROWS);
  const rest = rows.length - shown.length;
  const more = rest > 0 ? `\n（另有 ${rest} 行。${rest} more.）` : "";
  process.stdout.write(`\n${title}\n${formatTable([head, ...shown])}${more}\n`);
}
