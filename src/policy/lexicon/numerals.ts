/**
 * Numbers as official documents print them ⇄ integers.
 *
 * Standards: GB/T 15835-2011 (numerals in publications); 立法技术规范 (条 in Chinese numerals, 目 in
 * Arabic). Documents mix all forms, and scans damage some: `第三十－条` has a dash for 一.
 */

const DIGITS = new Map<string, number>();
for (const [index, characters] of [
  "〇零○Ｏ",
  "一壹",
  "二贰两",
  "三叁",
  "四肆",
  "五伍",
  "六陆",
  "七柒",
  "八捌",
  "九玖",
].entries()) {
  for (const character of characters) DIGITS.set(character, index);
}

const MAGNITUDES = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);

/**
 * Reads a whole number below 100,000 in Arabic digits, below 10,000 in characters.
 *
 * @param text `十二`, `一百二十`, `二〇一九`, `廿三`, `12`, `１２`. Nothing but the number.
 * @returns the number, or `null` where the text is no number.
 * @example parseNumeral("一百二十") // 120, as in 第一百二十条之一
 */
export function parseNumeral(text: string): number | null {
  if (/^[0-9０-９]{1,5}$/.test(text)) {
    return Number(text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)));
  }
  const expanded = text.replaceAll("廿", "二十").replaceAll("卅", "三十");
  if (expanded === "") return null;
  return /[十拾百佰千仟]/.test(expanded) ? parsePlaces(expanded) : parseDigits(expanded);
}

/** 二〇一九 → 2019: one digit a place. */
function parseDigits(text: string): number | null {
  if (text.length > 5) return null;
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** 一百二十 → 120: digits before their magnitude; 十二 has an unwritten 一. */
function parsePlaces(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let previous = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const magnitude = MAGNITUDES.get(character);
    if (magnitude !== undefined) {
      if (magnitude >= previous) return null;
      if (digit === 0) return null;
      total += (digit ?? 1) * magnitude;
      previous = magnitude;
      digit = null;
      continue;
    }
    const value = DIGITS.get(character);
    if (value === undefined) return null;
    // 一百零三: 零 only fills an empty place.
    if (digit !== null && digit !== 0) return null;
    digit = value;
  }
  return total + (digit ?? 0);
}

/**
 * Writes a number as 条 and 项 print it.
 *
 * @param value 1 to 9,999.
 * @example toChineseNumeral(120) // 一百二十
 */
export function toChineseNumeral(value: number): string {
  const digits = "零一二三四五六七八九";
  let written = "";
  let rest = value;
  let pendingZero = false;
  for (const [magnitude, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(rest / magnitude);
    rest %= magnitude;
    if (digit === 0) {
      pendingZero = written !== "";
      continue;
    }
    if (pendingZero) written += "零";
    pendingZero = false;
    // 十二, not 一十二, at the start of a number.
    written += digit === 1 && name === "十" && written === "" ? name : digits[digit] + name;
  }
  return written;
}

const CIRCLED_FIRST = "①".codePointAt(0)!;
const PARENTHESISED_ARABIC_FIRST = "⑴".codePointAt(0)!;
const DOTTED_FIRST = "⒈".codePointAt(0)!;
const PARENTHESISED_CHINESE_FIRST = "㈠".codePointAt(0)!;

/**
 * Reads a number that is one character with its frame: ① ⑴ ⒈ ㈠.
 *
 * @returns the number and the frame it stands for, or `null`.
 * @example parseFramedNumeral("⑵") // {value: 2, frame: "parenthesised-arabic"}
 */
export function parseFramedNumeral(character: string): {
  value: number;
  frame: "circled" | "parenthesised-arabic" | "dotted" | "parenthesised-chinese";
} | null {
  const code = character.codePointAt(0) ?? 0;
  const within = (first: number, count: number) => code >= first && code < first + count;
  if (within(CIRCLED_FIRST, 20)) return { value: code - CIRCLED_FIRST + 1, frame: "circled" };
  if (code >= 0x3251 && code <= 0x325f) return { value: code - 0x3251 + 21, frame: "circled" };
  if (within(PARENTHESISED_ARABIC_FIRST, 20)) {
    return { value: code - PARENTHESISED_ARABIC_FIRST + 1, frame: "parenthesised-arabic" };
  }
  if (within(DOTTED_FIRST, 20)) return { value: code - DOTTED_FIRST + 1, frame: "dotted" };
  if (within(PARENTHESISED_CHINESE_FIRST, 10)) {
    return { value: code - PARENTHESISED_CHINESE_FIRST + 1, frame: "parenthesised-chinese" };
  }
  return null;
}
