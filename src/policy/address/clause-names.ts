import { toChineseNumeral } from "../lexicon/numerals.ts";
import type { ClauseUnit } from "./clause-path.ts";

/**
 * What a clause is called (立法技术规范): the one table of 编章节条款项目. All that reads or prints the name
 * of a clause takes it from here.
 */
export const CLAUSE_NAMES: Record<ClauseUnit, string> = {
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

/** What 一是, 首先 and —— begin: cited as 点, though no standard names them. */
export const POINT_NAME = "点";

/**
 * Names a clause by its number.
 *
 * @param sub 之一 → 1.
 * @example nameClause("article", 120, 1) // "第一百二十条之一"
 */
export function nameClause(unit: ClauseUnit, value: number, sub?: number | null): string {
  return nameByNumber(toChineseNumeral(value), CLAUSE_NAMES[unit], sub);
}

/** Names one of several points. @example namePoint(2) // "第二点" */
export function namePoint(value: number): string {
  return nameByNumber(toChineseNumeral(value), POINT_NAME);
}

function nameByNumber(number: string, name: string, sub?: number | null): string {
  return `第${number}${name}${sub == null ? "" : `之${toChineseNumeral(sub)}`}`;
}
