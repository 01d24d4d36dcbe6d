import { foldForRecognition } from "./folding.ts";
import { parseNumeral } from "./numerals.ts";
import { squeeze } from "./squeeze.ts";

const YEAR = "(?:[12][0-9]{3}|[一二][〇零○ＯO0一二三四五六七八九]{3})";
const PLACE = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})";
const DATE = new RegExp(
  `(${YEAR}) ?(?:年 ?(${PLACE}) ?月 ?(${PLACE}) ?[日号]|[-/.]([0-9]{1,2})[-/.]([0-9]{1,2}))`,
  "g",
);

/** A date in a text, and where it stands (offsets in the text as given). */
export interface FoundDate {
  /** ISO 8601; `null` where it is printed like a date but there is no such day: 2020年2月30日. */
  date: string | null;
  start: number;
  end: number;
}

/**
 * Reads a date as printed.
 *
 * @param text `2019年12月31日`, `二〇〇六年五月二十三日`, `二○○四年…`, `2017-03-19`, with blanks or not.
 * @returns ISO 8601 (`2019-12-31`), or `null` where there is none or no such day.
 */
export function parseDate(text: string): string | null {
  return findDate(squeeze(foldForRecognition(text)))?.date ?? null;
}

/** Finds the first date in a folded text; blanks may stand around its numbers: `2001 年 5 月 18 日`. */
export function findDate(folded: string): FoundDate | null {
  return findDates(folded)[0] ?? null;
}

/** Finds the dates in a folded text, in order. */
export function findDates(folded: string): FoundDate[] {
  return [...folded.matchAll(DATE)].flatMap((match): FoundDate[] => {
    const year = readYear(match[1]!);
    const month = parseNumeral(match[2] ?? match[4]!);
    const day = parseNumeral(match[3] ?? match[5]!);
    if (year === null || month === null || day === null) return [];
    const place = { start: match.index, end: match.index + match[0].length };
    return [{ date: toIso(year, month, day), ...place }];
  });
}

function toIso(year: number, month: number, day: number): string | null {
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === iso ? iso : null;
}

function readYear(text: string): number | null {
  return parseNumeral(text.replace(/[ＯO0]/g, "〇")) ?? parseNumeral(text);
}

/**
 * Is this line a date and nothing else, as under a signature? Also one that there is not.
 *
 * @example isDateLine("二○○四年六月二十六日") // true
 */
export function isDateLine(line: string): boolean {
  const text = squeeze(foldForRecognition(line)).replace(/^（(.*)）$/, "$1");
  const found = findDate(text);
  return found !== null && found.start === 0 && found.end === text.length;
}
