import { toTargetFields } from "../../address/clause-path.ts";
import { findDocumentNumbers } from "../../lexicon/document-number.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import { readAttachmentWord } from "../clauses/attachment-words.ts";
import { readClauses } from "../clauses/clause-grammar.ts";
import { fullTitle } from "../names/national-titles.ts";
import { type Cited, readDeclaredName } from "../names/short-names.ts";
import { classifyTitle, readTitle, titleKey } from "../names/titles.ts";
import { announcesAmendment } from "../reading/amendment.ts";
import type { Citation, OwnTitle, Scan } from "../reading/citation-types.ts";
import { citeClausesAt } from "./cite-self.ts";

/** Words that lean on a document: what stands between them is one, whatever its name. */
const CITING_BEFORE =
  /(?:根据|依照|按照|依据|遵照|参照|贯彻|执行|落实|遵守|符合|违反|废止|适用|按|依)$/u;
const CITING_AFTER = /^(?:的?(?:有关|相关)?(?:规定|精神|要求)|第)/u;
/** What is done with a form and not with a document: 填写《…清单》, 持《…》. */
const HANDLED =
  /(?:发给|颁发|核发|换发|补发|领取|申领|取得|持有?|凭|出示|吊销|缴销|注销|收回|签发|填写|制作|出具|开具|签订|悬挂|伪造|变造|转让|提交)(?:了|其|的|本人|有效)?$/u;
/** A gazette is where something is published, not what is cited: 在《商标公告》上刊登. */
const PUBLISHED_BEFORE = /(?:在|于|由)$/u;
const PUBLISHED_AFTER = /^(?:上|刊登|刊载|登载|发布|公布|予以公告|公告|、)/u;
const PERIODICAL = /(?:公告|通报|公报|报|刊)$/u;
/** 本地区、本部门的《…预案》, 各地要制定《…方案》: every one its own, still to be drawn up. */
const EACH_ITS_OWN =
  /(?:(?:本|各|所在)(?:地区?|部门|单位|级|省|市|县|企业|系统|机构|行业|校|村|社区)[^，。；《》]{0,6}的?|各(?:地区?|部门|单位|省|市|县)[^。；《》]{0,24}(?:制定|制订|编制|完善|拟订|拟定|起草|完成)[^，。；《》]{0,6})$/u;
const DRAWN_UP = /(?:预案|方案|计划|规划|制度|细则|办法|清单)$/u;

/** A document by its title in 《》, with its number and a clause where they follow. */
export function citeTitle(scan: Scan, at: number): Citation | null {
  const { text, folded } = scan.unit;
  const printed = readTitle(text, at);
  if (printed === null) return null;
  const name = squeeze(printed.name);
  const own = isPredecessor(folded, printed.end)
    ? undefined
    : scan.reading.ownTitles.get(titleKey(name));
  const number = readNumber(folded, printed.end);
  const cited = citedBy(scan, printed.name, at, printed.end, number);
  const declared =
    cited === null && own === undefined
      ? null
      : readDeclaredName(folded, number?.declaredAt ?? printed.end);
  const end = number?.end ?? printed.end;
  const until = declared?.end ?? end;
  if (own !== undefined) {
    for (const short of declared?.names ?? []) scan.reading.ownTitles.set(titleKey(short), own);
    return citeOwn(scan, at, end, until, own);
  }
  if (cited === null) return null;
  noteCited(scan, at, printed.name, cited);
  if (declared !== null) declareAll(scan, declared.names);
  // 《…的安排》（以下简称《安排》）第十一条: the clause stands behind the declaration.
  const clause =
    citeClausesAt(scan, at, end, cited) ??
    citeAnnex(scan, at, end, cited) ??
    (until > end ? citeClausesAt(scan, at, until, cited) : null);
  if (clause !== null) return clause;
  return {
    start: at,
    end,
    until,
    kind: "external-title",
    target: { ...cited },
    mention: { owner: cited, entries: [], part: scan.unit.place.part },
  };
}

/** 《…条例》同时废止: an earlier document of the same name. */
function isPredecessor(folded: string, at: number): boolean {
  return /^(?:（[^（）]*）)?(?:、《[^》]*》|和《[^》]*》)*(?:即行|同时|一并|随之)?(?:予以)?废止/u.test(
    folded.slice(at, at + 120),
  );
}

/** What a title cites, or `null` where it is no document's: a form, a plan still to be drawn up. */
function citedBy(
  scan: Scan,
  printed: string,
  at: number,
  end: number,
  number: PrintedNumber | null,
): Cited | null {
  const { folded } = scan.unit;
  const name = squeeze(printed);
  const short = scan.reading.names.get(name);
  if (short !== undefined) return short;
  const kind = classifyTitle(name);
  const before = folded.slice(Math.max(0, at - 40), at);
  const isCited = folded[end] === "第" || number !== null;
  if (!isCited) {
    if (DRAWN_UP.test(name) && EACH_ITS_OWN.test(before)) return null;
    if (
      kind === "form" ||
      (/[清名]单$/u.test(name) && (HANDLED.test(before) || folded[end] === "上"))
    )
      return null;
    if (
      PERIODICAL.test(name) &&
      PUBLISHED_BEFORE.test(before) &&
      PUBLISHED_AFTER.test(folded.slice(end))
    )
      return null;
    if (
      kind === "unknown" &&
      !CITING_BEFORE.test(before) &&
      !CITING_AFTER.test(folded.slice(end, end + 8))
    )
      return null;
  }
  if (kind === "generic") return endingIn(scan, name) ?? null;
  return { title: fullTitle(printed), documentNumber: number?.number ?? null };
}

/** 《规划》 with nothing declared is the last one cited whose title ends that way. */
function endingIn(scan: Scan, name: string): Cited | undefined {
  return scan.reading.cited.findLast(({ title }) => title?.endsWith(name));
}

interface PrintedNumber {
  number: string;
  /** Offset after the closing bracket, where the number is all that stands between the brackets. */
  end: number | null;
  /** Where a short name may be declared. */
  declaredAt: number;
}

/** （国发〔2016〕62号） right after a title; also with more behind the number in the same brackets. */
function readNumber(folded: string, at: number): PrintedNumber | null {
  const start = folded[at] === " " ? at + 1 : at;
  if (folded[start] !== "（") return null;
  const [found] = findDocumentNumbers(folded.slice(start + 1, start + 60));
  if (found === undefined || found.start > 1) return null;
  const after = start + 1 + found.end;
  const closing = /^(?:文件?)?）/u.exec(folded.slice(after));
  return {
    number: found.number,
    end: closing === null ? null : after + closing[0].length,
    declaredAt: closing === null ? at : after + closing[0].length,
  };
}

function noteCited(scan: Scan, at: number, printed: string, cited: Cited): void {
  const { cited: all, amendment, names } = scan.reading;
  all.push(cited);
  // 《中华人民共和国刑法》 is 刑法 from then on.
  const short = squeeze(printed).replace(/^中华人民共和国/u, "");
  if (names.get(short) === undefined && short.length < 30) names.declare(short, cited);
  if (amendment?.several === true && announcesAmendment(scan.unit, at, amendment))
    amendment.law = cited;
}

/** The names given, for as many documents cited last. */
function declareAll(scan: Scan, names: string[]): void {
  const { cited, names: known } = scan.reading;
  const last = cited.slice(-names.length);
  for (const [at, name] of names.slice(-last.length).entries()) known.declare(name, last[at]!);
}

/** Cites this document by its title, or one that is printed on its page. */
function citeOwn(scan: Scan, start: number, end: number, until: number, own: OwnTitle): Citation {
  const { folded } = scan.unit;
  if (own.isAttachment) {
    const clauses = readClauses(folded, end);
    return {
      start,
      end: clauses?.end ?? end,
      until: Math.max(until, clauses?.end ?? 0),
      kind: "attachment",
      target: {
        attachment: own.number,
        title: own.title,
        ...(clauses ? toTargetFields(clauses.entries) : {}),
      },
    };
  }
  const clause = citeClausesAt(scan, start, end, "self");
  if (clause !== null) return clause;
  const word = folded[end] === "附" ? readAttachmentWord(folded, end) : null;
  if (word !== null && word.numbers.length > 0) {
    return {
      start,
      end: word.end,
      kind: "attachment",
      target: { attachment: word.numbers[0]!, title: null },
    };
  }
  return {
    start,
    end,
    until,
    kind: "internal",
    target: { embedded: own.part?.number ?? 0, title: own.title },
    mention: { owner: "self", entries: [], part: own.part ?? scan.unit.place.part },
  };
}

/** 《濒危野生动植物种国际贸易公约》附录一: a part of another document. */
function citeAnnex(scan: Scan, start: number, at: number, cited: Cited): Citation | null {
  const { folded, place } = scan.unit;
  const word = folded[at] === "附" ? readAttachmentWord(folded, at) : null;
  if (word === null || word.numbers.length === 0) return null;
  const [first] = word.numbers;
  return {
    start,
    end: word.end,
    kind: "external-article",
    target: {
      ...cited,
      attachment: first!,
      ...(word.numbers.length > 1
        ? { list: word.numbers.map((attachment) => ({ attachment })) }
        : {}),
    },
    mention: { owner: cited, entries: [], part: place.part },
  };
}
