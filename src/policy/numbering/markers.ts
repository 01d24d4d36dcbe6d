import { foldForRecognition } from "../lexicon/folding.ts";
import { parseFramedNumeral, parseNumeral } from "../lexicon/numerals.ts";

/**
 * How a number is printed. Laws (立法技术规范): 编 分编 章 节 条. 公文 (GB/T 9704): `一、`, `（一）`, `1.`,
 * `（1）`, ①; `letter` is a). `decimal` is 1.2.1 and the 1 above it; `ordinal-word` 第一，首先，; `is` 一是; `dash` ——; `bullet` ●.
 */
export type MarkerKind =
  | "part"
  | "subpart"
  | "chapter"
  | "section"
  | "article"
  | "cn"
  | "cn-paren"
  | "arabic"
  | "letter"
  | "arabic-paren"
  | "circled"
  | "decimal"
  | "is"
  | "ordinal-word"
  | "dash"
  | "bullet";

/** A number at the start of a line. */
export interface Marker {
  kind: MarkerKind;
  /** As printed, without trailing blanks. */
  raw: string;
  /** `null` for dashes and bullets. */
  value: number | null;
  /** 之一 → 1. */
  suffix: number | null;
  /** `decimal` only: 1.2.1 → [1, 2, 1]. */
  path?: number[];
  /** Code units of the line that the marker takes, with the blanks after it. */
  length: number;
  /** A damaged or unusual form, for the lint: inner blanks, mixed brackets, a dash for 一. */
  irregular: boolean;
  /** A blank, or the end of the line, follows: strong evidence that this is not running text. */
  spaced: boolean;
}

const CN = "〇零○一二三四五六七八九十百千";
// In scans 一 may be a dash, and blanks get into numbers.
const CN_DAMAGED = `${CN}－—\\-`;

const LAW = new RegExp(
  `^第 {0,2}([${CN_DAMAGED}]{1,9}|[0-9]{1,4}) {0,3}(编|分编|章|节|条|部分)(?:之([${CN}]{1,3}))?`,
);
const CN_COMMA = new RegExp(`^([${CN}]{1,5}) ?(?:、|\\.|，(?=[^${CN}]))`);
const CN_PAREN = new RegExp(`^[（〔] ?([${CN}]{1,5}) ?[）〕]、?`);
const DECIMAL = /^([0-9]{1,2}(?:\.[0-9]{1,2}){1,4})\.?(?=[ 、]|$|[^0-9.．%％‰万亿元米倍])/;
/** 1　总则: the first level of decimal numbering has no dot, only a blank. */
const DECIMAL_TOP = /^([0-9]{1,2}) (?=[^ 0-9.年月日号%％‰])/;
const ARABIC = /^([0-9]{1,3}) ?(?:\.(?![0-9])|、)/;
const ARABIC_PAREN = /^(?:（ ?([0-9]{1,3}) ?）|([0-9]{1,2})）)、?/;
/** a) b) c): lists of standards (GB/T 1.1). */
const LETTER = /^([a-z])） ?/;
const IS = /^([一二三四五六七八九十]{1,3})(?:是|要(?=[^求素件点]))/;
const ORDINAL_WORD =
  /^(?:第([一二三四五六七八九十]{1,3})(?=[，、：])|(首先|其次|再次|最后)(?=[，、：]))[，、：]?/;
const DASH = /^[—－-]{2,3} ?|^[—－](?=[^—－0-9])/;
const BULLET = /^[●•◆■▪◎★☆►➢◇□] ?/;

const LAW_KINDS: Record<string, MarkerKind> = {
  编: "part",
  部分: "part",
  分编: "subpart",
  章: "chapter",
  节: "section",
  条: "article",
};

const ORDER_WORDS = ["首先", "其次", "再次", "最后"];

/**
 * Recognises the number that a line starts with. Says what it sees; whether the number is
 * structure, a citation or a quotation is for the outline to decide, from the sequence.
 *
 * @param line one line without leading blanks: `第七十五 条体育…`, `（二）基本原则。`, `1．门诊人次数`.
 * @returns the marker, or `null` where the line starts with none.
 */
export function matchMarker(line: string): Marker | null {
  const head = foldForRecognition(line.slice(0, 24));
  return (
    matchLaw(line, head) ??
    matchFramed(line, head) ??
    matchNumbered(line, head, CN_COMMA, "cn") ??
    matchNumbered(line, head, CN_PAREN, "cn-paren") ??
    matchDecimal(line, head) ??
    matchNumbered(line, head, ARABIC, "arabic") ??
    matchNumbered(line, head, ARABIC_PAREN, "arabic-paren") ??
    matchLetter(line, head) ??
    matchNumbered(line, head, IS, "is") ??
    matchOrdinalWord(line, head) ??
    matchPlain(line, head, DASH, "dash") ??
    matchPlain(line, head, BULLET, "bullet")
  );
}

function build(
  line: string,
  kind: MarkerKind,
  length: number,
  value: number | null,
  more: { suffix?: number | null; path?: number[]; irregular?: boolean } = {},
): Marker {
  const raw = line.slice(0, length).trimEnd();
  const blanks = line.slice(raw.length).length - line.slice(raw.length).trimStart().length;
  return {
    kind,
    raw,
    value,
    suffix: more.suffix ?? null,
    ...(more.path ? { path: more.path } : {}),
    length: raw.length + blanks,
    irregular: more.irregular ?? false,
    spaced: blanks > 0 || raw.length === line.length,
  };
}

function matchLaw(line: string, head: string): Marker | null {
  const match = LAW.exec(head);
  if (match === null) return null;
  const [whole, number, unit, suffix] = match as unknown as [string, string, string, string?];
  const value = parseNumeral(number.replace(/[－—-]/g, "一"));
  if (value === null) return null;
  const regular = !/[－— -]/.test(whole) && line[0] === "第";
  return build(line, LAW_KINDS[unit]!, whole.length, value, {
    suffix: suffix === undefined ? null : parseNumeral(suffix),
    irregular: !regular,
  });
}

function matchNumbered(line: string, head: string, form: RegExp, kind: MarkerKind): Marker | null {
  const match = form.exec(head);
  if (match === null) return null;
  const value = parseNumeral(match[1] ?? match[2]!);
  if (value === null || value === 0) return null;
  const mixed =
    /^[（(]/.test(match[0]) && /^(?:（.*\)|\(.*）)/.test(line.slice(0, match[0].length));
  return build(line, kind, match[0].length, value, {
    irregular: mixed || / /.test(match[0].trimEnd()),
  });
}

function matchDecimal(line: string, head: string): Marker | null {
  const match = DECIMAL.exec(head) ?? DECIMAL_TOP.exec(head);
  if (match === null) return null;
  const path = match[1]!.split(".").map(Number);
  if (path.some((part) => part === 0) || path[0]! > 60) return null;
  return build(line, "decimal", match[0].length, path.at(-1)!, { path });
}

function matchFramed(line: string, head: string): Marker | null {
  const framed = parseFramedNumeral(head.slice(0, 1));
  if (framed === null) return null;
  const kind = (
    {
      circled: "circled",
      "parenthesised-arabic": "arabic-paren",
      dotted: "arabic",
      "parenthesised-chinese": "cn-paren",
    } as const
  )[framed.frame];
  return build(line, kind, 1, framed.value);
}

function matchLetter(line: string, head: string): Marker | null {
  const match = LETTER.exec(head);
  if (match === null) return null;
  return build(line, "letter", match[0].length, match[1]!.charCodeAt(0) - 96);
}

function matchOrdinalWord(line: string, head: string): Marker | null {
  const match = ORDINAL_WORD.exec(head);
  if (match === null) return null;
  const value =
    match[1] === undefined ? ORDER_WORDS.indexOf(match[2]!) + 1 : parseNumeral(match[1]);
  return build(line, "ordinal-word", match[0].length, value);
}

function matchPlain(line: string, head: string, form: RegExp, kind: MarkerKind): Marker | null {
  const match = form.exec(head);
  return match === null ? null : build(line, kind, match[0].length, null);
}
