import { CLAUSE_NAMES, nameClause } from "../../../policy/address/clause-names.ts";
import { parseNumeral, toChineseNumeral } from "../../../policy/lexicon/numerals.ts";

/** A provision of a named document: 民法典第五百七十七条. */
export interface NamedArticle {
  /** Folded name, or part of one. */
  name: string;
  /** The article's number as laws print it: 第五百七十七条, 第一百二十条之一. */
  ordinal: string;
}

/**
 * Reads 民法典 577, 民法典577条, 《民法典》第五百七十七条, 民法典第577条第2款.
 *
 * @param words the query's folded phrases, in their order.
 */
export function readNamedArticle(words: string[]): NamedArticle | null {
  const found = NAMED_ARTICLE.exec(words.join("")) ?? BARE_ARTICLE.exec(words.join(" "));
  if (!found) return null;
  const [, named, number, suffix] = found;
  const name = named!.replaceAll(" ", "").replace(/^[《"]+([^《》]+|.*》.*)[》"]+$/u, "$1");
  const value = parseNumeral(number!);
  if (!/\p{Script=Han}{2}/u.test(name) || !value) return null;
  const suffixValue = suffix ? parseNumeral(suffix) : null;
  return { name, ordinal: nameClause("article", value, suffixValue || null) };
}

const CN = "〇零一二三四五六七八九十百千";
// The name ends before the number begins: 第五百七十七条 alone names no document. What is named below
// the article (第二款) is seen when the article is open.
const NAMED_ARTICLE = new RegExp(
  `^(.+?[^第0-9${CN}])第?([0-9]{1,4}|[${CN}]{1,9})条(?:之([${CN}]{1,3}|[0-9]{1,2}))?(?:第[0-9${CN}]{1,3}款.{0,8})?$`,
);
// 2016 is rather a year.
const BARE_ARTICLE = /^(.+?[^第0-9]) ?第?((?!(?:19|20)[0-9]{2}$)[0-9]{1,4})$/;

/**
 * Reads a document number without its marks: 国发 2016 62, 国发201662号.
 *
 * @param words the query's folded phrases, in their order.
 * @returns the number as folded text: 国发(2016)62号.
 */
export function completeDocumentNumber(words: string[]): string | null {
  const found = DOCUMENT_NUMBER.exec(words.join(" "));
  if (!found) return null;
  const [, code, year, serial] = found;
  return `${code!.replaceAll(" ", "")}(${year})${Number(serial)}号`;
}

const DOCUMENT_NUMBER =
  /^(\p{Script=Han}[\p{Script=Han} ]{0,14}?) ?\(? ?((?:19|20)[0-9]{2}) ?年? ?\)? ?第? ?([0-9]{1,5}) ?号?$/u;

/**
 * Other ways to write the same: dates and numbers of provisions in the other numerals, marks around
 * the whole left out.
 *
 * @param whole folded text.
 * @example otherForms("2020年") // ["二〇二〇年", "二零二零年"]
 */
export function otherForms(whole: string): string[] {
  const forms = new Set<string>();
  const chinese = whole
    .replace(ARABIC_DATE, (_, year: string, month?: string, day?: string) =>
      chineseDate(year, month, day),
    )
    .replace(ARABIC_PROVISION, (_, number: string, unit: string) =>
      Number(number) > 0 ? `第${toChineseNumeral(Number(number))}${unit}` : `第${number}${unit}`,
    );
  forms.add(chinese).add(chinese.replaceAll("〇", "零")).add(whole.replaceAll("零", "〇"));
  forms.add(
    whole
      .replace(CHINESE_DATE, (_, year: string, month?: string, day?: string) =>
        arabicDate(year, month, day),
      )
      .replace(CHINESE_PROVISION, (all, number: string, unit: string) => {
        const value = parseNumeral(number);
        return value === null ? all : `第${value}${unit}`;
      }),
  );
  forms.add(whole.replace(/^["《(]+|["》)]+$/gu, ""));
  forms.delete(whole);
  forms.delete("");
  return [...forms];
}

const ARABIC_DATE = /([0-9]{4})年(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?)?/g;
const CHINESE_DATE =
  /([〇零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?)?/g;
const NAMES = Object.values(CLAUSE_NAMES).join("|");
const ARABIC_PROVISION = new RegExp(`第([0-9]{1,4})(${NAMES})`, "g");
const CHINESE_PROVISION = new RegExp(`第([一二三四五六七八九十百千零]{1,9})(${NAMES})`, "g");

function chineseDate(year: string, month?: string, day?: string): string {
  const digits = [...year].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
  const rest = [
    [month, "月"],
    [day, "日"],
  ] as const;
  return `${digits}年${rest.map(([value, unit]) => (Number(value) > 0 ? toChineseNumeral(Number(value)) + unit : value ? value + unit : "")).join("")}`;
}

function arabicDate(year: string, month?: string, day?: string): string {
  const part = (value: string | undefined, unit: string) =>
    value === undefined ? "" : `${parseNumeral(value) ?? value}${unit}`;
  return part(year, "年") + part(month, "月") + part(day, "日");
}
