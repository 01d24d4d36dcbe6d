import { findDate, isDateLine } from "../../lexicon/dates.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";
import { parseNumeral } from "../../lexicon/numerals.ts";
import { looksLikeOrgan, splitOrgans } from "../../lexicon/organs.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import { KINDS } from "../../numbering/kinds.ts";
import type { Line } from "../page/line.ts";

/**
 * What single lines look like, apart from their numbers: the forms that GB/T 9704 gives the parts
 * of a 公文. Each says what the line may be; the place in the document decides.
 */

/** Ends a sentence, or goes on: not the end of a title or a name. */
const SENTENCE = /[。；！？]|[，、：]$/;

/** 国务院办公厅关于加快发展 — one of the lines of a title. */
export function isTitleLike(line: Line): boolean {
  const { flat } = line;
  if (flat === "" || flat.length > 90 || line.ruling !== undefined) return false;
  if (line.marker !== null && !KINDS[line.marker.kind].mayBeTitle) return false;
  if (startsWithDate(line) || isDocumentNumberLine(line) || isOpener(line)) return false;
  const outside = flat.replace(/《[^》]*》/g, "").replace(/（[^）]*）/g, "");
  return !SENTENCE.test(outside) && !outside.includes("：") && !/^(?:（|—)/.test(flat);
}

/** （试行） · （征求意见稿） · （2021—2035年） — the end of a title, on a line of its own. */
export function isTitleSuffix(line: Line): boolean {
  const text = squeeze(line.flat);
  return /^（[^（）：]{2,20}）$/.test(text) && !isAdoptionNote(line) && !isDocumentNumberLine(line);
}

/** 1991年3月4日中华人民共和国国务院令第76号发布 */
function startsWithDate(line: Line): boolean {
  return findDate(line.flat.replace(/^[（ ]+/, ""))?.start === 0;
}

/** 国发〔2018〕41号; 第706号; 国办发明电〔2018〕15号 */
export function isDocumentNumberLine(line: Line): boolean {
  const text = squeeze(line.flat).replace(/^（(.*)）$/, "$1");
  return (
    text.length <= 40 &&
    (/^[\p{Script=Han}A-Za-z]{0,16}[〔（][0-9]{4}〕?）?(?:第)?[0-9]{1,5}(?:-[0-9]+)?号$/u.test(
      text,
    ) ||
      /^(?:[\p{Script=Han}]{2,32}(?:令|公告|通告))?(?:〔?[0-9]{4}年?〕?)?第[0-9一二三四五六七八九十百]{1,5}号$/u.test(
        text,
      ) ||
      /^[0-9]{4}年第[0-9]{1,4}号$/.test(text))
  );
}

/**
 * What an order or announcement begins with: 中华人民共和国国务院令, 国家发展和改革委员会公告, or joint
 * issuers over a line 公告. Organs issue it, or its number follows; …招标公告 is a title.
 *
 * @returns the line after it; `at` where there is none.
 */
export function promulgationEnd(lines: Line[], at: number): number {
  const match =
    /^([\p{Script=Han}、 ]{2,60}?) ?(?:令|公告|通告|公报)(?:（?第?[0-9]{1,5}号）?)?$/u.exec(
      lines[at]!.flat,
    );
  if (match !== null) {
    const next = lines[at + 1];
    const named =
      /^中华人民共和国/.test(match[1]!) || areOrgans(match[1]!) || areOrgans(squeeze(match[1]!));
    const numbered = next !== undefined && isDocumentNumberLine(next);
    return !/关于/.test(match[1]!) && (named || numbered) ? at + 1 : at;
  }
  let end = at;
  while (end - at < MOST_ISSUERS && lines[end] !== undefined && areOrgans(lines[end]!.flat)) {
    end += 1;
  }
  const closing = lines[end];
  const closed = closing !== undefined && /^(?:令|公告|通告|公报)$/.test(squeeze(closing.flat));
  return end > at && closed ? end + 1 : at;
}

const MOST_ISSUERS = 12;

/** 财政部　税务总局: nothing but names of organs. */
export function areOrgans(text: string): boolean {
  return splitOrgans(text).every(looksLikeOrgan);
}

/** （2018年9月6日国务院第23次常务会议修订通过）, also without brackets */
export function isAdoptionNote(line: Line): boolean {
  const { flat } = line;
  if (/^—+ ?[0-9]{4}/.test(flat)) return findDate(flat) !== null;
  if (/^（/.test(flat)) {
    return findDate(flat) !== null || /(?:通过|发布|公布|批准|施行|修订|修正|会议|法释)/.test(flat);
  }
  return startsWithDate(line) && !/[。；]/.test(flat);
}

/** 各省、自治区、直辖市人民政府，国务院各部委、各直属机构： */
export function isAddresseeLine(line: Line): boolean {
  const { flat } = line;
  return (
    flat.length <= 400 &&
    line.marker === null &&
    /：$/.test(flat) &&
    !/[。；！？“]/.test(flat) &&
    !/(?:如下|以下|下列)|(?:包括|为|是|即|指|明确|要求|如次)：$/.test(flat) &&
    (flat.length <= 24 || ADDRESSEE_END.test(flat))
  );
}

/**
 * 版头 (GB/T 9704, 7.2): 份号, 密级, 紧急程度, 发文机关标志 (临江市人民政府文件), 签发人.
 *
 * @param next the line below: under 发文机关标志 stands the number.
 */
export function isMastheadLine(line: Line, next: Line | undefined): boolean {
  const text = squeeze(line.flat);
  if (/^(?:[0-9]{6}|(?:绝密|机密|秘密)(?:★.{0,6})?|特急|加急|特提|平急|急件)$/.test(text))
    return true;
  if (/^签发人：/.test(text)) return true;
  const issuer = /^(.{2,60})文件$/.exec(text);
  return (
    issuer !== null && next !== undefined && isDocumentNumberLine(next) && areOrgans(issuer[1]!)
  );
}

/** An addressee that is named as one: an organ, a person with a title. */
export function isNamedAddressee(line: Line): boolean {
  return isAddresseeLine(line) && ADDRESSEE_END.test(line.flat);
}

const ADDRESSEE_END =
  /(?:[省市县区州盟旗部委局厅署院会党处组行社]|政府|机构|团体|单位|公司|企业|代表|委员|同志|部门|法院|学校|大学|办公室|中心|军区|兵团|主席|先生|女士|教授|院士)(?:（[^）]*）)?：$/;

/** 附件1：三级公立医院绩效考核指标 · 附： · 附表一 */
export function isOpener(line: Line): boolean {
  return matchOpener(line) !== null;
}

export interface Opener {
  /** 附件, 附表, 附图, 附录, 附 */
  word: string;
  value: number | null;
  /** Code units of the line up to the title. */
  length: number;
}

const OPENER =
  /^〔?(附(?:件|表|图|录|页)?) ?(?:之)?([0-9]{1,3}|[一二三四五六七八九十]{1,3}|[A-Z](?![A-Za-z]))?(?:[-—][0-9]{1,2})?〕? ?(：|\.|、|$| (?=[^ ]))(?: ?([0-9]{1,2})(?:\.|、))?/;

/** Reads the line that opens an attachment, or a list of attachments. */
export function matchOpener(line: Line): Opener | null {
  const match = OPENER.exec(line.flat);
  if (match === null) return null;
  const [whole, word, number, separator] = match as unknown as [string, string, string?, string?];
  // 附 alone needs its colon: 附 属 设 施 is a title.
  if (word === "附" && separator !== "：") return null;
  const rest = line.flat.slice(whole.length);
  if (/[。；]$/.test(rest) || rest.length > 80) return null;
  return { word, value: toValue(number), length: whole.length };
}

/** 附件2 → 2, 附录A → 1 */
function toValue(number: string | undefined): number | null {
  if (number === undefined) return null;
  return /^[A-Z]$/.test(number) ? number.charCodeAt(0) - 64 : parseNumeral(number);
}

/** 中共吉林省委 · 总理　李克强 · 国务院办公厅 */
export function isSignatoryLike(line: Line): boolean {
  // A broken entity (&sp;) may cling to a name.
  const text = squeeze(line.flat.replace(/&[a-z]{1,6}；/g, ""));
  return (
    text !== "" &&
    text.length <= 60 &&
    line.marker === null &&
    !/[。；！？：“”《]/.test(text) &&
    !/，/.test(text) &&
    !/^（/.test(text) &&
    !isDateLine(text) &&
    !isMonthLine(text) &&
    !isOpener(line)
  );
}

/** 2020年10月, as reports and forms are dated. */
export function isMonthLine(text: string): boolean {
  return /^(?:[12][0-9]{3}|[一二][〇零○一二三四五六七八九]{3})年(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月$/.test(
    squeeze(foldForRecognition(text)),
  );
}

/** 国务院办公厅 2019年1月16日, a signature and its date on one line. */
export function signatureDateOffset(line: Line): number | null {
  const date = findDate(line.flat);
  if (date === null || date.start < 2 || date.end !== line.flat.trimEnd().length) return null;
  const name = line.flat.slice(0, date.start).trim();
  return name.length <= 40 &&
    !/[。；，：、（]/.test(name) &&
    /(?:[部委局厅署院会府办]|中心|公司|法院)$/.test(name)
    ? date.start
    : null;
}

/** （此件公开发布） */
export function isReleaseNote(line: Line): boolean {
  return /^（[^（）]{2,80}）$/.test(squeeze(line.flat)) && findDate(line.flat) === null;
}

/** 出席：… · 抄送：… · …印发: what stands only below a document, also where nobody signs it. */
export function isClosingImprint(line: Line): boolean {
  return (
    /^(?:抄送|抄报|主送|分送|出席|列席|请假|缺席)(?:人员|人|单位)? ?：/.test(line.flat) ||
    ISSUED.test(line.flat)
  );
}

const ISSUED = /^[^。；，]{2,30} ?[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日 ?印发$/;

/** 签发人:田永 · 联系电话:0471-6944336 · 抄送：… · 国务院办公厅2019年1月16日印发 */
export function isImprintLine(line: Line): boolean {
  return (
    /^(?:签发人?|承办人?|承办单位|经办人|联系人(?:及电话)?|联系单位|联系方式|联系电话|电话|传真|邮编|邮箱|抄送|抄报|主送|分送|印发机关|主题词|共印|校对|打字|附注|信息公开选项|公开方式|是否宜公开)(?: ?：| |$)/.test(
      line.flat,
    ) || isClosingImprint(line)
  );
}
