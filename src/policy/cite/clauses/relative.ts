import { type Clause, enclosing, type PartIndex, pathOf } from "../../address/clause-index.ts";
import type { ClausePath, ClauseUnit } from "../../address/clause-path.ts";
import { readUnit } from "../../address/clause-units.ts";
import { parseNumeral } from "../../lexicon/numerals.ts";

/** 前款, 本条, 前两款: words that point from where they stand. */
export interface RelativeWord {
  /** 本: the clause around; 前: the ones before it; 各该: the ones just named. */
  direction: "this" | "previous" | "same";
  unit: ClauseUnit;
  /** 前两款 → 2; 1 otherwise. */
  count: number;
  /** 前几款: as many as there are. */
  all: boolean;
  end: number;
}

const WORD = /(本)|(前|上)(一|[两二三四五六七八九十]|[0-9]|几|数)?|(各该|该|同)/y;

/** Characters before 本 that may make it part of another word: 资本项下, but 造成本条第（一）项规定的. */
const WORD_ENDING_IN_BEN = /[基根资成样副日文版脚课书剧标原抄底亏蓝话刻译善孤读草正劣赔工]$/u;
const CITED_NEXT = /^(?:第|规定|所|的规定|前|各)/u;
/** 目前三项工作, 提前两条: only a count makes 前 after these look like a citation; 以前条 is 以 + 前条. */
const WORD_ENDING_IN_QIAN = /[目当之先提此]$/u;
/** 合同条款, 共同条件. */
const WORD_ENDING_IN_TONG = /[合共相不会协等雷连如随应]$/u;

/**
 * Reads a relative word. Look-alikes are not taken: 基本条件, 目前条件, 资本项目, 本章程.
 *
 * @param folded folded text.
 * @param at offset of 本, 前, 上, 各, 该 or 同.
 */
export function readRelativeWord(folded: string, at: number): RelativeWord | null {
  WORD.lastIndex = at;
  const match = WORD.exec(folded);
  const unit = match === null ? null : readUnit(folded, at + match[0].length);
  if (match === null || unit === null || folded[at + match[0].length] === " ") return null;
  const [, own, back, count, same] = match;
  if (isPartOfWord(folded, at, unit.end, { own, back, count, same })) return null;
  if (same !== undefined && unit.unit !== "article" && unit.unit !== "paragraph") return null;
  const direction = own !== undefined ? "this" : back !== undefined ? "previous" : "same";
  const all = count === "几" || count === "数";
  return {
    direction,
    unit: unit.unit,
    count: count === undefined || all ? 1 : (parseNumeral(count) ?? 1),
    all,
    end: unit.end,
  };
}

/** Is 本, 前, 上 or 同 the end of the word before, or its number a count of things? */
function isPartOfWord(
  folded: string,
  at: number,
  end: number,
  { own, back, count, same }: Record<"own" | "back" | "count" | "same", string | undefined>,
): boolean {
  const before = folded.slice(Math.max(0, at - 1), at);
  if (own !== undefined) {
    return WORD_ENDING_IN_BEN.test(before) && !CITED_NEXT.test(folded.slice(end, end + 3));
  }
  if (same === "同") return WORD_ENDING_IN_TONG.test(before);
  if (back === "上") return count === undefined ? /[以之网线向]$/u.test(before) : count !== "一";
  return count !== undefined && WORD_ENDING_IN_QIAN.test(before);
}

/**
 * Resolves 本… and 前… from where they stand.
 *
 * 前款 in an article's second 款 is its first; 前条 is the article before in reading order, which
 * may be a 之一. In a 公文 the clause that 条 means is the one numbered 一、.
 *
 * @returns one path per clause meant, in reading order; `null` where there is no such clause.
 */
export function resolveRelative(
  word: RelativeWord,
  part: PartIndex,
  from: Clause,
): ClausePath[] | null {
  const unit =
    word.unit === "article" && enclosing(from, "article") === null ? "division" : word.unit;
  const here = enclosing(from, unit);
  if (word.direction === "this") return here === null ? null : [toPath(here)];
  if (unit === "article") return previousArticles(part, here!, word);
  if (unit === "item" && here === null) return lastItems(from, word);
  if (here === null || here.parent === null) return null;
  const count = word.all ? here.value - 1 : word.count;
  const first = here.value - count;
  if (first < 1 || count < 1) return null;
  const prefix = toPath(here).slice(0, -1);
  return Array.from({ length: count }, (_, index) => [...prefix, { unit, value: first + index }]);
}

/** 条 and below are cited without the headings they stand under. */
function toPath(clause: Clause): ClausePath {
  const path = pathOf(clause);
  const article = path.findIndex(({ unit }) => unit === "article");
  const start = article === -1 ? path.findIndex(({ unit }) => unit === "division") : article;
  return start === -1 ? path : path.slice(start);
}

function previousArticles(part: PartIndex, here: Clause, word: RelativeWord): ClausePath[] | null {
  const at = part.articles.indexOf(here);
  const first = word.all ? 0 : at - word.count;
  if (at < 1 || first < 0) return null;
  return part.articles.slice(first, at).map(toPath);
}

/** 前三项 in the 款 after the items: the items of the 款 before. */
function lastItems(from: Clause, word: RelativeWord): ClausePath[] | null {
  const paragraph = enclosing(from, "paragraph");
  const siblings = paragraph?.parent?.children.filter(({ unit }) => unit === "paragraph") ?? [];
  const before = siblings.slice(0, siblings.indexOf(paragraph!)).reverse();
  const items = [paragraph, ...before]
    .map((clause) => clause?.children.filter(({ unit }) => unit === "item") ?? [])
    .find(({ length }) => length > 0);
  if (items === undefined || (word.count > items.length && !word.all)) return null;
  return items.slice(word.all ? 0 : items.length - word.count).map(toPath);
}
