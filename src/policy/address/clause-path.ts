import type { ClauseTarget } from "../document/tree.ts";
import { parseNumeral } from "../lexicon/numerals.ts";

/** Units that a citation can name, from the widest to the narrowest: 编 分编 章 节 部分 条 款 项 目 自然段 句. */
export type ClauseUnit =
  | "part"
  | "subpart"
  | "chapter"
  | "section"
  | "division"
  | "article"
  | "paragraph"
  | "item"
  | "subitem"
  | "naturalParagraph"
  | "sentence";

const UNITS: ClauseUnit[] = [
  "part",
  "subpart",
  "chapter",
  "section",
  "division",
  "article",
  "paragraph",
  "item",
  "subitem",
  "naturalParagraph",
  "sentence",
];

/** One named step of a citation: 第一款 is `{unit: "paragraph", value: 1}`. */
export interface ClauseStep {
  unit: ClauseUnit;
  value: number;
  /** 之一 → 1. */
  sub?: number;
  /** The number stands in brackets: 第（三）项. */
  bracketed?: true;
  /** 第二十三条 of a document without 条: the number that it means, as （二十三）. */
  marker?: string;
}

/** 第十条第一款第五项: from the widest step to the narrowest. */
export type ClausePath = ClauseStep[];

/** 第五项至第十七项. */
export interface ClauseRange {
  from: ClausePath;
  to: ClausePath;
}

export type ClauseEntry = ClausePath | ClauseRange;

/** The position of a unit in the order of width: a smaller rank contains a larger one. */
export function widthRank(unit: ClauseUnit): number {
  return UNITS.indexOf(unit);
}

export function isRange(entry: ClauseEntry): entry is ClauseRange {
  return !Array.isArray(entry);
}

/** The path that an entry starts with. */
export function firstPath(entry: ClauseEntry): ClausePath {
  return isRange(entry) ? entry.from : entry;
}

/** The path that an entry ends with. */
export function lastPath(entry: ClauseEntry): ClausePath {
  return isRange(entry) ? entry.to : entry;
}

/** The value of one unit in a path, or `null` where the path does not name it. */
export function numberOf(path: ClausePath, unit: ClauseUnit): number | null {
  return path.find((step) => step.unit === unit)?.value ?? null;
}

/** The steps of a path that are wider than a unit: what 第二款 takes over from 第十条第一款. */
export function widerThan(path: ClausePath, unit: ClauseUnit): ClausePath {
  const rank = widthRank(unit);
  return path.filter((step) => widthRank(step.unit) < rank);
}

/** Applies a change to the one or two paths of every entry. */
export function mapPaths(
  entries: ClauseEntry[],
  change: (path: ClausePath) => ClausePath,
): ClauseEntry[] {
  return entries.map((entry) =>
    isRange(entry) ? { from: change(entry.from), to: change(entry.to) } : change(entry),
  );
}

/**
 * Writes a path in the form that is published: 条, 款 and 项 are always there, `null` where not
 * named; a citation of headings has only what it names.
 *
 * @example toClauseTarget([{unit: "article", value: 15}]) // {article: 15, paragraph: null, item: null}
 */
function toClauseTarget(path: ClausePath): ClauseTarget {
  const target: ClauseTarget = {};
  const innermost = path.at(-1);
  const ofArticle =
    numberOf(path, "division") === null &&
    path.some(
      (step) => step.unit === "article" || step.unit === "paragraph" || step.unit === "item",
    );
  if (innermost === undefined) return target;
  if (innermost.marker !== undefined) return { marker: innermost.marker };
  for (const step of path) {
    if (step.unit === "article") {
      target.article = step.value;
      if (step.sub !== undefined) target.sub = step.sub;
    } else {
      target[step.unit] = step.value;
    }
  }
  if (ofArticle) {
    target.article ??= null;
    target.paragraph ??= null;
    target.item ??= null;
  }
  return target;
}

/** Writes entries as the fields of a target: one clause, a range, or a list that may hold ranges. */
export function toTargetFields(entries: ClauseEntry[]): ClauseTarget {
  const [only] = entries;
  if (entries.length === 1 && only !== undefined) {
    return isRange(only) ? { range: toRange(only) } : toClauseTarget(only);
  }
  return {
    list: entries.map((entry) =>
      isRange(entry) ? { range: toRange(entry) } : toClauseTarget(entry),
    ),
  };
}

function toRange(range: ClauseRange): { from: ClauseTarget; to: ClauseTarget } {
  return { from: toClauseTarget(range.from), to: toClauseTarget(range.to) };
}

/** Reads a published clause back as a path; the reverse of `toClauseTarget`. */
export function toClausePath(target: ClauseTarget): ClausePath {
  const path: ClausePath = [];
  if (target.marker !== undefined) {
    const value = parseNumeral(target.marker.replace(/[（）]/g, ""));
    return value === null ? [] : [{ unit: "item", value, marker: target.marker }];
  }
  for (const unit of UNITS) {
    const value = target[unit];
    if (typeof value !== "number") continue;
    const step: ClauseStep = { unit, value };
    if (unit === "article" && target.sub !== undefined) step.sub = target.sub;
    path.push(step);
  }
  return path;
}
