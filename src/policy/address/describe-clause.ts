import { toChineseNumeral } from "../lexicon/numerals.ts";
import type { Clause, Found } from "./clause-index.ts";
import type { ClausePath, ClauseUnit } from "./clause-path.ts";

const NAMES: Record<ClauseUnit, string> = {
  part: "编",
  subpart: "分编",
  chapter: "章",
  section: "节",
  division: "部分",
  article: "条",
  paragraph: "款",
  item: "项",
  subitem: "目",
  naturalParagraph: "自然段",
  sentence: "句",
};

/**
 * Names a clause the way it is cited.
 *
 * @example describeClause([{unit: "article", value: 15}, {unit: "paragraph", value: 2}]) // "第十五条第二款"
 */
export function describeClause(path: ClausePath): string {
  return path
    .map(({ unit, value, sub }) => {
      const suffix = sub === undefined ? "" : `之${toChineseNumeral(sub)}`;
      return `第${toChineseNumeral(value)}${NAMES[unit]}${suffix}`;
    })
    .join("");
}

/** The clause nearest to one that does not exist: its neighbour by number, else what contains it. */
export function nearestClause(articles: Clause[], { nearest, missing }: Found): Clause | null {
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
