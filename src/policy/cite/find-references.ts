import { indexClauses } from "../address/clause-index.ts";
import type { PolicyDocument, Reference } from "../document/tree.ts";
import { readingOf } from "./reading/reading.ts";
import { listTextUnits } from "./reading/text-units.ts";
import { scanUnit } from "./recognise/scan-unit.ts";

/**
 * Finds every citation in a document, in reading order.
 *
 * Guarantees:
 * 1. References do not overlap and never cross two strings of the tree.
 * 2. `target` says what is cited, with 前款, 本条 and bare 第一款 resolved to numbers; it leads nowhere
 *    yet: `document` and `anchor` are filled by `resolveReferences`, and `status` is `unresolved`.
 * 3. Any tree is accepted; time grows linearly with the text.
 *
 * @example
 * // 第二十条 违反本法第十五条第二款规定的…
 * // {surface: "本法第十五条第二款", kind: "internal", target: {article: 15, paragraph: 2, item: null}}
 */
export function findReferences(document: Pick<PolicyDocument, "children" | "title">): Reference[] {
  const index = indexClauses(document.children);
  const units = listTextUnits(document.children, index);
  const reading = readingOf(document, index);
  return units.flatMap((unit) => scanUnit(unit, reading));
}
