import {
  type ClauseEntry,
  type ClausePath,
  type ClauseStep,
  type ClauseUnit,
  lastPath,
  widerThan,
  widthRank,
} from "../../address/clause-path.ts";
import { readUnit } from "../../address/clause-units.ts";
import { parseNumeral } from "../../lexicon/numerals.ts";

/** What a run of 第…条第…款… says, and where it ends. */
export interface ClauseExpression {
  entries: ClauseEntry[];
  /** Offset after the last character. */
  end: number;
  /** Unit of the first step that is printed: `paragraph` for 第二款、第三款. */
  unit: ClauseUnit;
}

/** One step as printed: several values where they share the unit, 第(二)至第(七)项, 第一、三项. */
interface PrintedStep {
  unit: ClauseUnit;
  values: Array<{ from: number; to?: number; bracketed?: true }>;
  sub?: number;
  end: number;
}

/** More values than any citation has before its unit: keeps reading linear on any text. */
const LONGEST_LIST = 30;
const NUMBER =
  /（ ?([〇零○一二三四五六七八九十百千]{1,9}|[0-9]{1,4}) ?）|([〇零○一二三四五六七八九十百千]{1,9}|[0-9]{1,4})/y;
const VALUE_SEPARATOR =
  / ?(?:、|，|和|及|与|或者|或)? ?(?:(?<=[、，和及与者或] ?)第)? ?(?=[（〇零○一二三四五六七八九十百千0-9])/y;
const VALUE_RANGE = / ?(?:至|到|[-—－~～]{1,2}) ?第? ?/y;
const PATH_RANGE = / ?(?:至|到|[-—－~～]{1,2}) ?/y;
const PATH_SEPARATOR = / ?(?:、|，|以及|及|和|与|或者|或) ?/y;
const SUFFIX = /之([一二三四五六七八九十]{1,3})/y;
/** What may follow a list that goes on after a comma: 违反第九条，第十一条第一款、第二款的. */
const AFTER_CITED = /[、，和或及与至规所的之]|$/y;

function match(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

/**
 * Reads a run of clause steps with its lists and ranges.
 *
 * A step takes over what is wider than itself from the clause before it: in
 * 第四条第一款、第二款 the second 款 belongs to 第四条 too.
 *
 * @param text folded text (`foldForRecognition`).
 * @param at offset of the first 第.
 * @param seed what the first step belongs to, from the words before it: the clause of 前款 in
 *   前款第三项; empty for 本法第三条.
 * @returns `null` where no clause is named there.
 * @example readClauses("第二十条至第二十二条、第二十三条第一款", 0) // a range, then a path
 */
export function readClauses(
  text: string,
  at: number,
  seed: ClausePath = [],
): ClauseExpression | null {
  const first = readPath(text, at, seed, true);
  if (first === null) return null;
  const more = readMoreClauses(text, first.end, first.entries);
  return { entries: more.entries, end: more.end, unit: first.unit };
}

/**
 * Reads clauses after a name: also 的第二十条, and 六十条 with its 第 left out.
 *
 * @example readClausesAfterName("违反本条例的第二十条规定", 5) // 第二十条
 */
export function readClausesAfterName(text: string, at: number): ClauseExpression | null {
  const start = text.startsWith("的第", at) ? at + 1 : at;
  const clauses = readClauses(text, start);
  if (clauses !== null) return clauses;
  const short = readPath(text, at, [], false);
  if (short?.unit !== "article") return null;
  return { ...readMoreClauses(text, short.end, short.entries), unit: short.unit };
}

/**
 * Reads on after a clause that is already known: 和第四款 after 前款.
 *
 * @param entries the clauses so far, at least one.
 * @returns those and what follows; `end` is `at` where nothing does.
 */
export function readMoreClauses(
  text: string,
  at: number,
  entries: ClauseEntry[],
): { entries: ClauseEntry[]; end: number } {
  const groups = readGroups(text, at, lastPath(entries.at(-1)!));
  return {
    entries: [...entries, ...groups.flatMap((group) => group.entries)],
    end: groups.at(-1)?.end ?? at,
  };
}

/** What stands between the separators of a list: 第三条, 第一、三项, 第五条至第七条. */
export interface ClauseGroup extends ClauseExpression {
  /** Offset of the clauses' first character. */
  start: number;
}

/**
 * Reads a run of clauses as `readClauses` does, with the place of each.
 *
 * @example readClauseGroups("第二条第一款和第九条", 0) // 第二条第一款 from 0 to 6, 第九条 from 7 to 10
 */
export function readClauseGroups(text: string, at: number): ClauseGroup[] {
  const first = readPath(text, at, [], true);
  if (first === null) return [];
  return [{ ...first, start: at }, ...readGroups(text, first.end, lastPath(first.entries.at(-1)!))];
}

function readGroups(text: string, at: number, previous: ClausePath): ClauseGroup[] {
  const groups: ClauseGroup[] = [];
  for (;;) {
    const last = groups.at(-1);
    const next = readNext(text, last?.end ?? at, last ? lastPath(last.entries.at(-1)!) : previous);
    if (next === null) return groups;
    groups.push(next);
  }
}

/** 、第四条 · 和第二款 · 、三十三条 (第 left out) after a clause. */
function readNext(text: string, at: number, previous: ClausePath): ClauseGroup | null {
  const separator = match(PATH_SEPARATOR, text, at);
  if (separator === null) return null;
  const start = separator.index + separator[0].length;
  const next = readPath(text, start, previous, true);
  if (next !== null) {
    const isListed = !separator[0].includes("，") || match(AFTER_CITED, text, next.end) !== null;
    return isListed ? { ...next, start } : null;
  }
  if (!separator[0].includes("、")) return null;
  const short = readPath(text, start, previous, false);
  return short !== null && short.unit === previous.at(-1)?.unit ? { ...short, start } : null;
}

/** One clause from its widest step to its narrowest, or a range of such clauses. */
function readPath(
  text: string,
  at: number,
  seed: ClausePath,
  needsPrefix: boolean,
): ClauseExpression | null {
  const first = readStep(text, at, needsPrefix);
  if (first === null) return null;
  let path = widerThan(seed, first.unit);
  let step = first;
  for (;;) {
    const entries = toEntries(path, step);
    const single = entries.length === 1 && Array.isArray(entries[0]);
    const deeper = single ? readDeeper(text, step.end, step.unit) : null;
    if (deeper === null) {
      const range = single ? readRange(text, step.end, entries[0] as ClausePath, step.unit) : null;
      return range ? { ...range, unit: first.unit } : { entries, end: step.end, unit: first.unit };
    }
    path = entries[0] as ClausePath;
    step = deeper;
  }
}

/** 第一款 after 第四条; also （二）项 without 第 after 条 or 款. */
function readDeeper(text: string, at: number, unit: ClauseUnit): PrintedStep | null {
  const start = text[at] === " " ? at + 1 : at;
  const step = readStep(text, start, true);
  if (step !== null && widthRank(step.unit) > widthRank(unit)) return step;
  if (step !== null || start !== at || (unit !== "article" && unit !== "paragraph")) return null;
  if (text[at] !== "（") return null;
  const unprefixed = readStep(text, at, false);
  return unprefixed?.unit === "item" ? unprefixed : readBracketedItems(text, at);
}

/** 第十七条第一款（二）规定: an item whose unit is not printed. */
function readBracketedItems(text: string, at: number): PrintedStep | null {
  const values: PrintedStep["values"] = [];
  let end = at;
  for (;;) {
    const number = text[end] === "（" ? match(NUMBER, text, end) : null;
    const value = number === null ? null : parseNumeral(number[1]!);
    if (number === null || value === null) break;
    values.push({ from: value });
    end += number[0].length;
    if (text[end] === "、" && text[end + 1] === "（") end += 1;
  }
  if (text[end - 1] === "、") end -= 1;
  return values.length > 0 && match(AFTER_CITED, text, end) !== null
    ? { unit: "item", values, end }
    : null;
}

/** 至第十七项 · 至三项 after a clause. */
function readRange(
  text: string,
  at: number,
  from: ClausePath,
  unit: ClauseUnit,
): { entries: ClauseEntry[]; end: number } | null {
  const sign = match(PATH_RANGE, text, at);
  if (sign === null) return null;
  const start = at + sign[0].length;
  const full = readStep(text, start, true);
  const step = full ?? readStep(text, start, false);
  if (step === null || (full === null && step.unit !== unit)) return null;
  let to = toEntries(widerThan(from, step.unit), step)[0];
  let end = step.end;
  const deeper = readDeeper(text, step.end, step.unit);
  if (deeper !== null && Array.isArray(to)) {
    to = toEntries(to, deeper)[0];
    end = deeper.end;
  }
  return Array.isArray(to) ? { entries: [{ from, to }], end } : null;
}

function toEntries(prefix: ClausePath, step: PrintedStep): ClauseEntry[] {
  return step.values.map(({ from, to, bracketed }, index) => {
    const isLast = index === step.values.length - 1;
    const make = (value: number, takesSuffix: boolean): ClausePath => {
      const printed: ClauseStep = { unit: step.unit, value };
      if (takesSuffix && step.sub !== undefined) printed.sub = step.sub;
      if (bracketed) printed.bracketed = true;
      return [...prefix, printed];
    };
    return to === undefined
      ? make(from, isLast)
      : { from: make(from, false), to: make(to, isLast) };
  });
}

function readStep(text: string, at: number, needsPrefix: boolean): PrintedStep | null {
  let position = at;
  if (text[position] === "第") {
    position += text[position + 1] === " " ? 2 : 1;
  } else if (needsPrefix) {
    return null;
  }
  const values: PrintedStep["values"] = [];
  while (values.length < LONGEST_LIST) {
    const number = match(NUMBER, text, position);
    const value = number === null ? null : parseNumeral(number[1] ?? number[2]!);
    if (number === null || value === null) return null;
    position += number[0].length;
    values.push(number[1] === undefined ? { from: value } : { from: value, bracketed: true });
    position = readValueRange(text, position, values);
    const unit = readUnit(text, position);
    if (unit !== null) return withSuffix(text, { unit: unit.unit, values, end: unit.end });
    if (isArticleWithoutUnit(text, position, values))
      return { unit: "article", values, end: position };
    const separator = match(VALUE_SEPARATOR, text, position);
    if (separator === null || (separator[0].trim() === "" && text[position] !== "（")) return null;
    position += separator[0].length;
  }
  return null;
}

const INNER_STEP =
  /第 ?(?:（ ?[〇零○一二三四五六七八九十百千0-9]{1,6} ?）|[〇零○一二三四五六七八九十百千0-9]{1,6}) ?[款项]/y;

/** 第二十八第一款: the 条 got lost. */
function isArticleWithoutUnit(text: string, at: number, values: PrintedStep["values"]): boolean {
  return values.length === 1 && values[0]!.to === undefined && match(INNER_STEP, text, at) !== null;
}

/** 至第（七）, where the unit comes only after it: closes the last value as a range. */
function readValueRange(text: string, at: number, values: PrintedStep["values"]): number {
  const sign = match(VALUE_RANGE, text, at);
  if (sign === null) return at;
  const number = match(NUMBER, text, at + sign[0].length);
  const value = number === null ? null : parseNumeral(number[1] ?? number[2]!);
  if (number === null || value === null) return at;
  values.at(-1)!.to = value;
  return at + sign[0].length + number[0].length;
}

/** 之一 belongs to 条 only, and to the last one of a list. */
function withSuffix(text: string, step: PrintedStep): PrintedStep {
  if (step.unit !== "article") return step;
  const suffix = match(SUFFIX, text, step.end);
  const value = suffix === null ? null : parseNumeral(suffix[1]!);
  if (suffix === null || value === null) return step;
  return { ...step, sub: value, end: step.end + suffix[0].length };
}
