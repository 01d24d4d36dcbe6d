import type { ClauseTarget, ReferenceTarget } from "../document/tree.ts";
import {
  type Clause,
  type ClauseIndex,
  type FollowedPath,
  findClause,
  type PartIndex,
} from "./clause-index.ts";
import { type ClausePath, toClausePath } from "./clause-path.ts";

/** Where the clauses of a target are in a document. */
export interface Located {
  /** Anchors in the order of citation, those inside ranges included. */
  anchors: string[];
  /** The clause that does not exist, with what is nearest to it. */
  missing: { path: ClausePath; found: FollowedPath } | null;
}

type ListEntry = NonNullable<ReferenceTarget["list"]>[number];

/**
 * Finds the anchors of all clauses that a target names: one, a list, a range, a list with ranges.
 *
 * @param parts the parts of the document to look in, the likeliest first.
 * @returns `null` where the target names no clause that anchors exist for.
 */
export function locateClauses(
  parts: PartIndex[],
  target: ReferenceTarget,
  near: Clause | null,
): Located | null {
  const entries: ListEntry[] = target.list ?? (target.range ? [{ range: target.range }] : [target]);
  const located: Located = { anchors: [], missing: null };
  for (const entry of entries) {
    const paths = isRangeTarget(entry)
      ? [entry.range.from, entry.range.to].map(toClausePath)
      : [toClausePath(entry)];
    if (paths.some(({ length }) => length === 0)) return null;
    const found = paths.map((path) => findInParts(parts, path, near));
    for (const [at, { clause }] of found.entries()) {
      if (clause === null) located.missing ??= { path: paths[at]!, found: found[at]! };
    }
    const [from, to] = found;
    if (from?.clause == null || (to !== undefined && to.clause === null)) continue;
    const clauses = to?.clause ? between(parts, from.clause, to.clause) : [from.clause];
    located.anchors.push(...clauses.map(({ node }) => node.id));
  }
  return located;
}

function isRangeTarget(
  entry: ListEntry,
): entry is { range: { from: ClauseTarget; to: ClauseTarget } } {
  return "range" in entry && entry.range !== undefined;
}

/** The first part that has the clause; else what the likeliest part comes closest to. */
function findInParts(parts: PartIndex[], path: ClausePath, near: Clause | null): FollowedPath {
  const all = parts.map((part) => findAsPrinted(part, path, near));
  return (
    all.find(({ clause }) => clause !== null) ??
    all[0] ?? { clause: null, nearest: null, missing: path[0]! }
  );
}

/** 《刑法修正案（九）》第七条 is its 七、: a document without 条 is cited as if it had them. */
function findAsPrinted(part: PartIndex, path: ClausePath, near: Clause | null): FollowedPath {
  if (part.articles.length > 0) return findClause(part, path, near);
  return findClause(
    part,
    path.map((step) => (step.unit === "article" ? { ...step, unit: "division" } : step)),
    near,
  );
}

/** 第五项至第十七项 with everything in between. */
function between(parts: PartIndex[], from: Clause, to: Clause): Clause[] {
  const siblings =
    from.unit === "article"
      ? (parts.find(({ articles }) => articles.includes(from))?.articles ?? [])
      : (from.parent?.children.filter(({ unit }) => unit === from.unit) ?? []);
  const start = siblings.indexOf(from);
  const end = siblings.indexOf(to);
  return start !== -1 && end >= start ? siblings.slice(start, end + 1) : [from, to];
}

/** The parts of a document in which a clause cited at a place is looked for. */
export function partsFor(index: ClauseIndex, own: PartIndex | null): PartIndex[] {
  const main = index.parts.filter(({ number }) => number <= 1);
  const first = own === null ? [] : [own];
  return [...new Set([...first, ...main, ...index.parts])];
}
