import { valueOf } from "./clause-path.ts";
import { firstPath, type ClausePath } from "./clause-path.ts";
import { fullTitle } from "./national-titles.ts";
import type { Mention } from "./reading.ts";
import type { Cited } from "./short-names.ts";
import type { TextUnit } from "./text-units.ts";

/**
 * State of reading a document that amends others (刑法修正案, 关于修改〈…〉的决定). Its bare 第…条 mean the
 * amended law, and so does 本法 in what it quotes.
 */
export interface Amendment {
  /** The amended law; with several, the one that was named last. */
  law: Cited;
  several: boolean;
  quote: Quote | null;
}

/** Quoted new wording, which may run over many paragraphs. */
export interface Quote {
  article: ClausePath;
  paragraph: number;
}

const AMENDING = /(?:修改|修订|修正|废止)/u;
const AMENDMENT_TITLE = /^(?:中华人民共和国)?(.{2,30}?)修正案/u;

/** The titles that a document amends, by its own: 关于修改〈A〉〈B〉的决定, 中华人民共和国刑法修正案（九）. */
export function amendedTitles(title: string, inner: string[]): string[] {
  const amendment = AMENDMENT_TITLE.exec(title.replace(/\s/g, ""));
  if (amendment !== null && inner.length === 0) return [amendment[1]!];
  return AMENDING.test(title.replace(/[《〈<＜].*[》〉>＞]/su, "")) && /(?:决定|修正案|通知|令)$/u.test(title.trim())
    ? inner
    : [];
}

export function startAmendment(titles: string[]): Amendment | null {
  const [first] = titles;
  if (first === undefined) return null;
  return {
    law: { title: fullTitle(first), documentNumber: null },
    several: titles.length > 1,
    quote: null,
  };
}

const QUOTED_ARTICLE = /^[“‘「]?第([〇零○一二三四五六七八九十百千]{1,9}|[0-9]{1,4})条/u;

/** Is this offset inside quotation marks, given whether the unit began inside? */
export function isQuoted(unit: TextUnit, offset: number, amendment: Amendment): boolean {
  const before = unit.folded.slice(0, offset);
  const open = before.lastIndexOf("“");
  const close = before.lastIndexOf("”");
  return open === close ? amendment.quote !== null : open > close;
}

/** Moves on to a unit: a new quoted paragraph counts one 款 further; a quoted 第…条 starts at one. */
export function enterUnit(amendment: Amendment, unit: TextUnit): void {
  const quoted = amendment.quote;
  const starts = unit.folded.startsWith("“");
  if (!starts && quoted === null) return;
  const article = QUOTED_ARTICLE.exec(unit.folded);
  if (article !== null || quoted === null) return;
  if (unit.node.unit !== "item" && unit.node.unit !== "subitem") {
    amendment.quote = { ...quoted, paragraph: quoted.paragraph + 1 };
  }
}

/** Leaves a unit: remembers whether its quotation goes on, and which clause is being quoted. */
export function leaveUnit(amendment: Amendment, unit: TextUnit, mentions: Mention[]): void {
  const text = unit.folded;
  const open = text.lastIndexOf("“");
  const close = text.lastIndexOf("”");
  const goesOn = open === close ? amendment.quote !== null : open > close;
  const announces = /：$/u.test(text) && mentions.length > 0;
  if (!goesOn && !announces) {
    amendment.quote = null;
    return;
  }
  const last = mentions.at(-1);
  if (last?.entries[0] !== undefined && (announces || amendment.quote === null)) {
    const path = firstPath(last.entries[0]);
    const article = path.filter(({ unit: kind }) => kind === "article");
    amendment.quote = { article, paragraph: (valueOf(path, "paragraph") ?? 1) - (announces ? 1 : 0) };
  }
}
