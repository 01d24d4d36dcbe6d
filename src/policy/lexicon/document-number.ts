import { foldForRecognition } from "./folding.ts";
import { squeeze } from "./squeeze.ts";

/**
 * 发文字号 as GB/T 9704-2012 7.2.5 prints it (机关代字〔年份〕序号) and as it is found: round, square and
 * black brackets, two-digit years, 第 before the number, blanks; orders and announcements
 * (国务院令第76号, 财政部公告2019年第39号); numbers of standards (GB/T 9704-2012).
 */
export interface FoundDocumentNumber {
  /** The number with 〔〕 and without blanks: `国发〔2016〕62号`, `国务院令第76号`, `GB 50180`. */
  number: string;
  /** Offsets in the text, end exclusive; 文件 after the number is not included. */
  start: number;
  end: number;
}

const YEARLY =
  /[〔（〈] ?((?:19|20)?[0-9]{2}) ?年?[〕）〉] ?第? ?([0-9]{1,5}(?: ?[、和] ?[0-9]{1,5})*) ?号/g;
const YEAR_FIRST = /〔((?:19|20)[0-9]{2})〕(\p{Script=Han}{1,8}字) ?第? ?([0-9]{1,5}) ?号/gu;
const ORDER =
  /(令|公告|通告) ?((?:19|20)[0-9]{2}年|〔(?:19|20)[0-9]{2}〕|（(?:19|20)[0-9]{2}）)? ?第 ?([0-9]{1,5}|[一二三四五六七八九十百]{1,5}) ?号/g;
const NUMBERED_ORDER =
  /(?:((?:19|20)[0-9]{2})年)?第 ?([0-9]{1,5}|[一二三四五六七八九十百]{1,5}) ?号(令|公告)/g;
const STANDARD =
  /(?<![A-Za-z])(?:GB[ZJ]?|DB ?[0-9]{2}|HJ|JGJ|CJJ|WS|AQ|YY|NY|SL|JT[GJ]?|TSG|GA|MH|HG|DL)(?:\/T|\/Z)? ?[0-9]{1,6}(?:\.[0-9]{1,3})*(?: ?[-—－] ?(?:19|20)[0-9]{2})?(?![0-9A-Za-z])/g;

/** Most paragraphs hold none of these, and need no closer look. */
const MAY_HOLD_NUMBER = /[0-9０-９〕\])） ]号|[一二三四五六七八九十]号|[A-ZＡ-Ｚ]{2}/;
const HAN = /[\p{Script=Han}A-Za-z]/u;
/** Words before a number that are no part of the issuer's code or name. */
const NOT_CODE =
  /^.*(?:按照|依照|根据|依据|遵照|参照|比照|执行|贯彻|落实|适用|关于|人民政府(?=.{2,}发$)|我[院部委局]|转发|印发|下发|下达|发布|公布|颁布|批准|修订|修正|修改|违反|以及|或者|有关|文件|通知|部门|废止|其中|包括|[的以和与及或在由见对按据即如至到从向将为是于经原、，])(?=.)/u;
/** The end of a date: 1990年7月6日山东省人民政府第7号令. */
const DATE_END = /^[年月日](?=.)/u;
/** Codes in which such a word is a syllable: 国经贸, 外经贸, 发改农经, 财经, 人口和计划生育, 对外. */
const CODE_SYLLABLE =
  /(?:国|外|农|财|中|发|社|商|省|市)经|经(?:贸|信|济|委|办|局|法)|对外|和计划|为民|人民共和国/u;

/** How far an issuer's code (国办发) and an issuer's name (中华人民共和国国务院) may reach back. */
const CODE_LENGTH = 14;
const ISSUER_LENGTH = 30;

/**
 * Finds all document numbers of a text, in order, without overlap.
 *
 * @example findDocumentNumbers("按照国办发[1993]71号文件的规定") // [{number: "国办发〔1993〕71号", start: 2, end: 14}]
 */
export function findDocumentNumbers(text: string): FoundDocumentNumber[] {
  if (!MAY_HOLD_NUMBER.test(text)) return [];
  const folded = foldForRecognition(text);
  const found: FoundDocumentNumber[] = [];
  if (folded.includes("号")) {
    for (const hit of folded.matchAll(YEAR_FIRST))
      add(found, hit.index, hit, `〔${hit[1]}〕${hit[2]}第${hit[3]}号`);
    for (const hit of folded.matchAll(YEARLY)) {
      const start = codeStart(folded, hit.index, CODE_LENGTH);
      const code = squeeze(folded.slice(start, hit.index));
      if (code === "" || COURT_CODE.test(code)) continue;
      add(found, start, hit, `${code}〔${hit[1]}〕${squeeze(hit[2]!).replaceAll("和", "、")}号`);
    }
    for (const hit of folded.matchAll(ORDER))
      addOrder(found, folded, hit, hit[1]!, hit[2], hit[3]!);
    for (const hit of folded.matchAll(NUMBERED_ORDER)) {
      addOrder(found, folded, hit, hit[3]!, hit[1], hit[2]!);
    }
  }
  for (const hit of folded.matchAll(STANDARD)) {
    add(found, hit.index, hit, squeeze(hit[0]).replace(/^([A-Z]+(?:\/[TZ])?)(?=[0-9])/, "$1 "));
  }
  return withoutOverlap(found);
}

/** Numbers of cases, not of documents: （2019）最高法民终1号 is cut off before; 民申字 comes after the year. */
const COURT_CODE = /(?:民|刑|行|执|知)(?:初|终|申|再|监|提)$/;

function add(
  found: FoundDocumentNumber[],
  start: number,
  hit: RegExpMatchArray,
  number: string,
): void {
  found.push({ number, start, end: hit.index! + hit[0].length });
}

function addOrder(
  found: FoundDocumentNumber[],
  folded: string,
  hit: RegExpMatchArray,
  word: string,
  year: string | undefined,
  serial: string,
): void {
  const start = codeStart(folded, hit.index!, ISSUER_LENGTH);
  const issuer = squeeze(folded.slice(start, hit.index)).replace(/^中华人民共和国(?=.{2})/u, "");
  // A bare 令第5号 names nothing that could be found.
  if (issuer.length < 2) return;
  const of = year === undefined ? "" : `${year.replace(/[^0-9]/g, "")}年`;
  add(found, start, hit, `${issuer}${word}${of}第${serial}号`);
}

/** Walks back over the issuer's code or name before a number. */
function codeStart(text: string, end: number, limit: number): number {
  let start = end;
  let at = end;
  while (at > 0 && end - at < limit) {
    const character = text[at - 1]!;
    if (HAN.test(character)) {
      at -= 1;
      start = at;
    } else if (character === " " && at === end) {
      at -= 1;
    } else if (
      character === "）" &&
      /（\p{Script=Han}{1,4}$/u.test(text.slice(Math.max(0, at - 6), at - 1))
    ) {
      at = text.lastIndexOf("（", at);
    } else {
      break;
    }
  }
  const masked = text
    .slice(start, end)
    .replace(new RegExp(CODE_SYLLABLE, "gu"), (word) => "某".repeat(word.length));
  const cut = NOT_CODE.exec(masked)?.[0].length ?? 0;
  if (cut > 0) return start + cut;
  return start + (/[0-9]/.test(text[start - 1] ?? "") && DATE_END.test(masked) ? 1 : 0);
}

function withoutOverlap(found: FoundDocumentNumber[]): FoundDocumentNumber[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((hit, index) => index === 0 || hit.start >= found[index - 1]!.end);
}

/**
 * Writes a document number the way GB/T 9704 prints it: 〔〕 around the year, no blanks. What is no
 * number of that form (第707号) keeps its own.
 *
 * @example normaliseDocumentNumber("商办资函[2021] 163号") // "商办资函〔2021〕163号"
 */
export function normaliseDocumentNumber(printed: string): string {
  return squeeze(foldForRecognition(printed)).replace(
    /[〔（〈]((?:19|20)?[0-9]{2})年?[〕）〉](?=第?[0-9])/u,
    "〔$1〕",
  );
}

/**
 * Writes a document number as it is compared: brackets, blanks, 第, 中华人民共和国 and the width of
 * characters do not count.
 *
 * @example documentNumberKey("国发[2016] 62号") // "国发201662"
 */
export function documentNumberKey(number: string): string {
  return squeeze(foldForRecognition(number))
    .replace(/^中华人民共和国/u, "")
    .replace(/[〔〕（）〈〉第号年]|文件$/gu, " ")
    .trim()
    .replace(/\s+/g, "-")
    .toUpperCase();
}
