import {
  type ClauseIndex,
  type ClausePlace,
  enclosing,
  indexClauses,
} from "../../address/clause-index.ts";
import type { PolicyDocument, PolicyNode, Reference, Term, TermUse } from "../../document/tree.ts";
import { listTextUnits, type TextUnit } from "../reading/text-units.ts";

/** A term with its position in the document's list. */
interface Sought extends Term {
  index: number;
}

/** A stretch of a text. */
interface Span {
  start: number;
  end: number;
}

/**
 * Words that can stand right before a term without being part of a longer one: 本法所称 + 的 + 药品, but
 * not 假 + 药品.
 */
const BEFORE =
  /(?:^|[^\p{Script=Han}\p{L}\p{N}]|[的和或及与、对向由在为将把被从于以用按经是该其等即则并且而但若如各每有使]|应当|可以|不得|违反|提供|申请|取得|制定|要求|组织|通过|根据|属于|作为|未经)$/u;
/** And right after one: 药品 + 应当, but not 药品 + 监督管理部门. */
const AFTER =
  /^(?:$|[^\p{Script=Han}\p{L}\p{N}]|[的和或及与、对向由在为将把被从于以按是等有应须未已不并且而但若如时可拒]|依法|违反|进行|提供|申请|取得|负责|属于|之间|之日|使用|实施|包括|制定|以外|以及)/u;

/** Another definition of the same term: “承运人”，是指…. */
const DEFINED_AGAIN = /^[”"]?，?(?:是指|系指)/u;

/** Terms of one character, and names of the document itself, say too little to be pointed out. */
const TOO_SHORT = 2;

/**
 * Finds where readers are offered a term's definition, in reading order.
 *
 * Guarantees:
 * 1. Uses lie in the term's scope, never in the text that defines it, in a reference, in 《》 or in
 *    each other, and are whole words as far as the neighbouring characters tell: 电子签名 is not
 *    found in 电子签名人.
 * 2. Each term is marked once per article (or 一、), at its first use there; one that stands in more
 *    than a quarter of them, only once per chapter. A page is not dotted all over.
 *
 * @param document with `references` and `terms` found.
 */
export function findTermUses(
  document: Pick<PolicyDocument, "children" | "references" | "terms">,
): TermUse[] {
  const sought = document.terms
    .map((term, index) => ({ ...term, index }))
    .filter(isPointedOut)
    .sort((a, b) => b.term.length - a.term.length || a.index - b.index);
  if (sought.length === 0) return [];
  const index = indexClauses(document.children);
  const units = listTextUnits(document.children, index).filter(({ field }) => field !== "cell");
  const taken = spansOf(document.references);
  const inside = nodesInside(document.children, new Set(sought.map(({ scope }) => scope)));
  const all = units.flatMap((unit) => usesIn(unit, sought, taken, inside));
  return firstUses(all, index, document.children);
}

/** Short names of documents are references already. */
function isPointedOut({ term, definition }: Term): boolean {
  return term.length >= TOO_SHORT && !definition.startsWith("《") && definition !== term;
}

function spansOf(references: Reference[]): Map<string, Span[]> {
  const spans = new Map<string, Span[]>();
  for (const { from, field, start, end } of references) {
    const key = `${from}/${field}`;
    spans.set(key, [...(spans.get(key) ?? []), { start, end }]);
  }
  return spans;
}

/** The anchors inside each scope. */
function nodesInside(children: PolicyNode[], scopes: Set<string | null>): Map<string, Set<string>> {
  const inside = new Map<string, Set<string>>();
  const walk = (nodes: PolicyNode[], around: string[]) => {
    for (const { id, children: inner } of nodes) {
      const here = scopes.has(id) ? [...around, id] : around;
      for (const scope of here) inside.set(scope, (inside.get(scope) ?? new Set()).add(id));
      walk(inner, here);
    }
  };
  walk(children, []);
  return inside;
}

/** All uses in one text, the longest terms first. */
function usesIn(
  unit: TextUnit,
  sought: Sought[],
  references: Map<string, Span[]>,
  inside: Map<string, Set<string>>,
): Array<TermUse & { place: ClausePlace }> {
  const { node, text, place } = unit;
  const field = unit.field as TermUse["field"];
  const taken = [...(references.get(`${node.id}/${field}`) ?? []), ...titleSpans(text)];
  const uses: Array<TermUse & { place: ClausePlace }> = [];
  for (const { term, index, anchor, scope } of sought) {
    if (anchor === node.id || (scope !== null && !inside.get(scope)?.has(node.id))) continue;
    for (let start = text.indexOf(term); start !== -1; start = text.indexOf(term, start + 1)) {
      const end = start + term.length;
      if (taken.some((span) => span.start < end && start < span.end)) continue;
      taken.push({ start, end });
      if (!BEFORE.test(text.slice(Math.max(0, start - 2), start))) continue;
      if (!AFTER.test(text.slice(end, end + 2)) || DEFINED_AGAIN.test(text.slice(end, end + 4)))
        continue;
      uses.push({ term: index, from: node.id, field, start, end, place });
    }
  }
  return uses.sort((a, b) => a.start - b.start);
}

function titleSpans(text: string): Span[] {
  return [...text.matchAll(/《[^《》]*》/gu)].map(({ index, 0: title }) => ({
    start: index,
    end: index + title.length,
  }));
}

function firstUses(
  all: Array<TermUse & { place: ClausePlace }>,
  index: ClauseIndex,
  children: PolicyNode[],
): TermUse[] {
  const chapterOf = topOf(children);
  const articleOf = ({ place, from }: { place: ClausePlace; from: string }) =>
    (enclosing(place.clause, "article") ?? enclosing(place.clause, "division"))?.node.id ??
    chapterOf.get(from)!;
  const articles = index.parts.reduce((sum, part) => sum + part.articles.length, 0);
  const often = new Map<number, Set<string>>();
  for (const use of all) {
    often.set(use.term, (often.get(use.term) ?? new Set()).add(articleOf(use)));
  }
  const seen = new Set<string>();
  return all.flatMap(({ place, ...use }) => {
    const isEverywhere = often.get(use.term)!.size * 4 > articles;
    const around = isEverywhere ? chapterOf.get(use.from)! : articleOf({ place, from: use.from });
    const key = `${use.term}/${around}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [use];
  });
}

/** The outermost node around each: a chapter, where there are any. */
function topOf(children: PolicyNode[]): Map<string, string> {
  const tops = new Map<string, string>();
  const walk = (nodes: PolicyNode[], top: string | null) => {
    for (const { id, children: inner } of nodes) {
      tops.set(id, top ?? id);
      walk(inner, top ?? id);
    }
  };
  walk(children, null);
  return tops;
}
