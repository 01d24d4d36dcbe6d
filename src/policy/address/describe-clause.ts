import type { Clause, FollowedPath } from "./clause-index.ts";
import { nameClause } from "./clause-names.ts";
import type { ClausePath, ClauseUnit } from "./clause-path.ts";

/**
 * Names a clause the way it is cited.
 *
 * @example describeClause([{unit: "article", value: 15}, {unit: "paragraph", value: 2}]) // "第十五条第二款"
 */
export function describeClause(path: ClausePath): string {
  return path.map(({ unit, value, sub }) => nameClause(unit, value, sub)).join("");
}

/** The clause nearest to one that does not exist: its neighbour by number, else what contains it. */
export function nearestClause(
  articles: Clause[],
  { nearest, missing }: FollowedPath,
): Clause | null {
  if (missing === null) return nearest;
  const unit = missing.unit;
  const siblings = unit === "article" ? articles : inside(nearest, unit);
  const away = (clause: Clause) => Math.abs(clause.value - missing.value);
  return siblings.toSorted((a, b) => away(a) - away(b))[0] ?? nearest;
}

function inside(clause: Clause | null, unit: ClauseUnit): Clause[] {
  const children = clause?.children ?? [];
  const own = children.filter((child) => child.unit === unit);
  return own.length > 0
    ? own
    : children.flatMap(({ children: inner }) => inner.filter((child) => child.unit === unit));
}
