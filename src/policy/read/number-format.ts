import { toChineseNumeral } from "../lexicon/numerals.ts";

const DIGITS = "〇一二三四五六七八九";
const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const LEGAL_PLACES = ["仟", "佰", "拾", ""];
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

type Printer = (value: number) => string | null;

/** Characters that stand for 1, 2, 3… by themselves; beyond the last there is none. */
const listed =
  (characters: string): Printer =>
  (value) =>
    [...characters][value - 1] ?? null;

const framed =
  (first: number, count: number): Printer =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : null;

const circled: Printer = (value) => {
  if (value === 0) return "⓪";
  if (value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  return value <= 50 ? String.fromCodePoint(0x32b1 + value - 36) : null;
};

const chinese: Printer = (value) => (value === 0 ? "〇" : toChineseNumeral(value));
/** 二〇: one digit a place. */
const ideographs: Printer = (value) => [...String(value)].map((d) => DIGITS[Number(d)]).join("");
/** 十, 二〇, 三五: the form of `chineseCounting`, where only the numbers to 99 are in words. */
const counting: Printer = (value) => (value < 100 ? chinese(value) : ideographs(value));
const fullWidth: Printer = (value) =>
  String(value).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

/** 壹佰贰拾: as on cheques. */
const legal: Printer = (value) => {
  const places = String(value).padStart(4, "0");
  if (value < 1 || places.length > 4) return null;
  let written = "";
  for (const [index, digit] of [...places].entries()) {
    if (digit !== "0") written += LEGAL_DIGITS[Number(digit)] + LEGAL_PLACES[index]!;
    else if (written !== "" && !written.endsWith("零")) written += "零";
  }
  return written.replace(/零$/, "");
};

const roman: Printer = (value) => {
  const numerals: Array<[number, string]> = [
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = value;
  let written = "";
  for (const [size, letters] of numerals) {
    while (rest >= size) {
      written += letters;
      rest -= size;
    }
  }
  return written;
};

/** a … z, then aa, bb: Word repeats the letter. */
const letters: Printer = (value) =>
  value < 1 ? null : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const upper =
  (print: Printer): Printer =>
  (value) =>
    print(value)?.toUpperCase() ?? null;

/** How numbers are printed, by the names of ECMA-376 (Office Open XML) part 1, 17.18.59 ST_NumberFormat. */
const PRINTERS: Record<string, Printer> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: framed(0x2488, 20),
  decimalEnclosedParen: framed(0x2474, 20),
  ideographEnclosedCircle: framed(0x3280, 10),
  chineseCounting: counting,
  chineseCountingThousand: chinese,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: chinese,
  koreanCounting: chinese,
  ideographDigital: ideographs,
  taiwaneseDigital: ideographs,
  japaneseDigitalTenThousand: ideographs,
  koreanDigital2: ideographs,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographTraditional: listed(STEMS),
  ideographZodiac: listed(BRANCHES),
  upperRoman: upper(roman),
  lowerRoman: roman,
  upperLetter: upper(letters),
  lowerLetter: letters,
  none: () => "",
};

/**
 * Prints an automatic number.
 *
 * @param format name in Office Open XML: `chineseCountingThousand`, `decimalEnclosedCircle`.
 * @returns `null` where the format is unknown or has no form for the number (㊿ is the last circle).
 * @example printNumber(12, "chineseCounting") // "十二"
 */
export function printNumber(value: number, format: string): string | null {
  return PRINTERS[format]?.(value) ?? null;
}
