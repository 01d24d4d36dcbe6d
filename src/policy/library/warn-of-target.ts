import type { PolicyDocument, PolicyNode, Reference } from "../document/tree.ts";
import type { Diagnostic } from "../report/diagnostic.ts";
import type { FilePlace } from "../report/report.ts";

/** What is wrong with a citation's target, once it is known where it is cited and in which words. */
export type TargetProblem = (place: FilePlace, cited: string) => Diagnostic;

/**
 * The warning of a citation that leads nowhere; of a list of which some clauses exist, it names the
 * first stretch that doesn't.
 *
 * @param node what the citation stands in.
 */
export function warnOfTarget(
  document: Pick<PolicyDocument, "source">,
  reference: Reference,
  node: PolicyNode | null,
  problem: TargetProblem,
): Diagnostic {
  const { surface, start, field, line, parts } = reference;
  const stretch = parts?.find(({ anchors }) => anchors.length === 0) ?? reference;
  const cited = surface.slice(stretch.start - start, stretch.end - start);
  const column = columnOf(field, stretch.start, node);
  return problem({ file: document.source.file, line, column }, cited);
}

/** The column of a citation, as exact as the tree allows: blanks after a number are not in it. */
function columnOf(field: Reference["field"], start: number, node: PolicyNode | null): number {
  if (node === null || field === "cell") return 1;
  const marker = node.ordinal?.raw.length ?? 0;
  const heading = field === "text" ? (node.heading?.length ?? 0) : 0;
  const breakBefore = field === "text" ? node.text.lastIndexOf("\n", start - 1) : -1;
  return breakBefore > 0 ? start - breakBefore : node.column + marker + heading + start;
}
