import { foldForRecognition, squeeze } from "./folding.ts";
import { parseNumeral } from "./numerals.ts";

const YEAR = "(?:[12][0-9]{3}|[一二][〇零○ＯO0一二三四五六七八九]{3})";
const PLACE = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})";
const DATE = new RegExp(
  `(${YEAR}) ?(?:年 ?(${PLACE}) ?月 ?(${PLACE}) ?[日号]|[-/.]([0-9]{1,2})[-/.]([0-9]{1,2}))`,
);

/** A date in a text, and where it stands (offsets in the text as given). */
export interface FoundDate {
  /** ISO 8601. */
  date: string;
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
  const match = DATE.exec(folded);
  if (match === null) return null;
  const year = readYear(match[1]!);
  const month = parseNumeral(match[2] ?? match[4]!);
  const day = parseNumeral(match[3] ?? match[5]!);
  if (year === null || month === null || day === null) return null;
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const time = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== iso) return null;
  return { date: iso, start: match.index, end: match.index + match[0].length };
}

function readYear(text: string): number | null {
  return parseNumeral(text.replace(/[ＯO0]/g, "〇")) ?? parseNumeral(text);
}

/**
 * Is this line a date and nothing else, as under a signature?
 *
 * @example isDateLine("二○○四年六月二十六日") // true
 */
export function isDateLine(line: string): boolean {
  const text = squeeze(foldForRecognition(line)).replace(/^（(.*)）$/, "$1");
  const found = findDate(text);
  return found !== null && found.start === 0 && found.end === text.length;
}
