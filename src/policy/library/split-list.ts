import type { Located } from "../address/locate-clauses.ts";
import { type ClauseGroup, readClauseGroups } from "../cite/clauses/clause-grammar.ts";
import type { Reference, ReferenceTarget } from "../document/tree.ts";
import { foldForRecognition } from "../lexicon/folding.ts";

/**
 * Divides a list of clauses of which some don't exist, so that the others lead where they point: in
 * 《外交特权与豁免条例》第二条第一款和第九十九条 the first does.
 *
 * @param locate finds the anchors of a target's clauses.
 * @returns the stretches in order, a name in front with the first; `null` where it is no list, or
 * nothing in it exists.
 */
export function splitList(
  reference: Reference,
  locate: (target: ReferenceTarget) => Located | null,
): NonNullable<Reference["parts"]> | null {
  const { surface, target, start } = reference;
  const { list } = target;
  const groups = list === undefined ? [] : groupsOf(surface, list.length);
  let from = 0;
  const parts = groups.map((group, index) => {
    const members = list!.slice(from, from + group.entries.length);
    from += members.length;
    return {
      start: index === 0 ? start : start + group.start,
      end: start + group.end,
      anchors: locate({ ...target, list: members })?.anchors ?? [],
    };
  });
  return parts.some(({ anchors }) => anchors.length > 0) ? parts : null;
}

/** The clauses that a citation ends with, as many as it lists. */
function groupsOf(surface: string, count: number): ClauseGroup[] {
  const folded = foldForRecognition(surface);
  for (let at = folded.indexOf("第"); at !== -1; at = folded.indexOf("第", at + 1)) {
    const groups = readClauseGroups(folded, at);
    const listed = groups.reduce((sum, { entries }) => sum + entries.length, 0);
    if (listed === count && groups.at(-1)!.end === folded.length) return groups;
  }
  return [];
}
