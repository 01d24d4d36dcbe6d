import { firstPath, numberOf } from "../../address/clause-path.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import { readClauses } from "../clauses/clause-grammar.ts";
import { fullTitle } from "../names/national-titles.ts";
import type { Amendment, Mention, Quote } from "./citation-types.ts";
import type { TextUnit } from "./text-units.ts";

const AMENDMENT_TITLE = /^(?:中华人民共和国)?(.{2,30}?)修正案/u;
const AMENDING_TITLE = /(?:修改|修订|修正)/u;
const ISSUED_AS = /(?:决定|修正案|通知|令)$/u;

/** The titles that a document amends, by its own: 关于修改〈A〉〈B〉的决定, 中华人民共和国刑法修正案（九）. */
export function amendedTitles(title: string, inner: string[]): string[] {
  const plain = squeeze(title);
  const amendment = AMENDMENT_TITLE.exec(plain);
  if (amendment !== null && inner.length === 0) return [amendment[1]!];
  const own = plain.replace(/[《〈<＜].*[》〉>＞]/u, "");
  return AMENDING_TITLE.test(own) && ISSUED_AS.test(plain) ? inner : [];
}

/** 关于修改《A》等二十七件商事类司法解释的决定 names the first of them only. */
const AND_OTHERS = /等[〇零一二三四五六七八九十百]{0,4}(?:件|部|项|个)/u;

export function startAmendment(title: string, titles: string[]): Amendment | null {
  const [first] = titles;
  if (first === undefined) return null;
  const several = titles.length > 1 || AND_OTHERS.test(title);
  return { law: { title: fullTitle(first), documentNumber: null }, several, quote: null };
}

/** 一、对《…条例》作出修改: from here on, that one is meant. */
export function announcesAmendment(unit: TextUnit, at: number, amendment: Amendment): boolean {
  if (unit.node.type === "adoptionNote" || isQuoted(unit, at, amendment)) return false;
  return unit.field === "heading" || /(?:修改|修正|作如下|删除|增加)/u.test(unit.folded);
}

/** Is this offset inside quotation marks? Quotations run on over paragraphs until they are closed. */
export function isQuoted(unit: TextUnit, offset: number, amendment: Amendment): boolean {
  const open = unit.folded.lastIndexOf("“", offset - 1);
  const close = offset === 0 ? -1 : unit.folded.lastIndexOf("”", offset - 1);
  return open === close ? amendment.quote !== null : open > close;
}

/** “（六）采用其他方式…: the 项 of a quoted 款 are no 款 of their own. */
const ITEM = /^“?（[一二三四五六七八九十]{1,3}）/u;

/** Moves on to a unit: a quoted 第…条 begins with its first 款, any other paragraph is the next one. */
export function enterUnit(amendment: Amendment, unit: TextUnit): void {
  const { quote } = amendment;
  const { folded } = unit;
  if (!folded.startsWith("“") && quote === null) return;
  const marked = readClauses(folded, folded.startsWith("“") ? 1 : 0);
  const [only] = marked?.entries ?? [];
  if (
    marked?.unit === "article" &&
    Array.isArray(only) &&
    only.length === 1 &&
    folded[marked.end] === " "
  ) {
    amendment.quote = { article: only, paragraph: 1 };
  } else if (quote !== null && unit.node.ordinal === null && !ITEM.test(folded)) {
    amendment.quote = { ...quote, paragraph: quote.paragraph + 1 };
  }
}

/** Leaves a unit: does its quotation go on, and which clause was announced for the next one? */
export function leaveUnit(amendment: Amendment, unit: TextUnit, mentions: Mention[]): void {
  const { folded } = unit;
  const open = folded.lastIndexOf("“");
  const close = folded.lastIndexOf("”");
  const goesOn = open === close ? amendment.quote !== null : open > close;
  const announced = mentions.findLast(
    ({ end, entries }) => entries.length > 0 && (open === -1 || end <= open),
  );
  const announces = open <= close && /：$/u.test(folded) && announced !== undefined;
  if (!goesOn && !announces) {
    amendment.quote = null;
  } else if (announced !== undefined && (announces || amendment.quote === null)) {
    amendment.quote = quoteAt(announced, announces ? 0 : 1);
  }
}

/** Inside a unit, what stands before the quotation says where its first paragraph will be. */
export function quoteWithin(
  amendment: Amendment,
  unit: TextUnit,
  at: number,
  mentions: Mention[],
): Quote | null {
  const open = unit.folded.lastIndexOf("“", at);
  const announced = mentions.findLast(({ end, entries }) => entries.length > 0 && end <= open);
  return announced === undefined ? amendment.quote : quoteAt(announced, 1);
}

/** 增加一款作为第二款 is announced with the article named before it. */
function quoteAt({ entries }: Mention, first: number): Quote {
  const path = firstPath(entries.at(-1)!);
  return {
    article: path.filter(({ unit }) => unit === "article"),
    paragraph: (numberOf(path, "paragraph") ?? 1) - 1 + first,
  };
}
