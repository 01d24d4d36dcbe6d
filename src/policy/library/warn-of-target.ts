import type { PolicyDocument, PolicyNode, Reference } from "../document/tree.ts";
import type { Diagnostic } from "../report/diagnostic.ts";

/**
 * The warning of a citation that leads nowhere; of a list of which some clauses exist, it names the
 * first stretch that doesn't.
 *
 * @param node what the citation stands in.
 * @param problem what is wrong, Chinese then English.
 */
export function warnOfTarget(
  document: Pick<PolicyDocument, "source">,
  reference: Reference,
  node: PolicyNode | null,
  problem: string,
): Diagnostic {
  const { surface, start, field, line, parts } = reference;
  const stretch = parts?.find(({ anchors }) => anchors.length === 0) ?? reference;
  const cited = surface.slice(stretch.start - start, stretch.end - start);
  return {
    file: document.source.file,
    line,
    column: columnOf(field, stretch.start, node),
    severity: "warning",
    ruleId: "reference-target-missing",
    message: `引用“${cited}”无处可指：${problem}`,
  };
}

/** As exact as the tree allows: blanks after a number are not in it. */
function columnOf(field: Reference["field"], start: number, node: PolicyNode | null): number {
  if (node === null || field === "cell") return 1;
  const marker = node.ordinal?.raw.length ?? 0;
  const heading = field === "text" ? (node.heading?.length ?? 0) : 0;
  const breakBefore = field === "text" ? node.text.lastIndexOf("\n", start - 1) : -1;
  return breakBefore > 0 ? start - breakBefore : node.column + marker + heading + start;
}
