import type { Clause, ClauseIndex, PartIndex } from "../../address/clause-index.ts";
import type { ClauseEntry, ClausePath } from "../../address/clause-path.ts";
import type { ClauseTarget, ReferenceKind, ReferenceTarget } from "../../document/tree.ts";
import type { Cited, ShortNames } from "../names/short-names.ts";
import type { TextUnit } from "./text-units.ts";

/*
 * What the recognisers of citations hand to each other: what is cited, and what a reader keeps in mind.
 * Types only, so that no recogniser needs another for them.
 */

/** A document cited so far, or this document itself. */
export type Owner = Cited | "self";

/** A clause or title named in a text, remembered for what comes after it. */
export interface Mention {
  owner: Owner;
  /** Empty for a title without a clause. */
  entries: ClauseEntry[];
  part: PartIndex;
  start: number;
  end: number;
}

/** A document that belongs to this page: the document itself, one that it issues, an attachment. */
export interface OwnTitle {
  /** `null` for an attachment that is listed but not printed. */
  part: PartIndex | null;
  title: string;
  isAttachment: boolean;
  /** The attachment's printed number. */
  number: number | null;
}

/** What a reader keeps in mind while reading a document from its beginning. */
export interface Reading {
  index: ClauseIndex;
  /** Documents that belong to this page, by `titleKey` of their titles. */
  ownTitles: Map<string, OwnTitle>;
  names: ShortNames;
  /** Titles cited so far, the latest last. */
  cited: Cited[];
  mentions: Map<TextUnit, Mention[]>;
  /** What earlier texts of the article around named. */
  inArticle: { article: Clause | null; mentions: Mention[] };
  /** The law that the document is about, by its title: 关于适用《民法典》…的解释. */
  subject: Cited | null;
  amendment: Amendment | null;
  hasAttachments: boolean;
  /** 婚姻家庭编, where the file holds one book of a code. */
  book: string | null;
}

/**
 * State of reading a document that amends others (刑法修正案, 关于修改〈…〉的决定). Its bare 第…条 mean the
 * amended law, and so does 本法 in the new wording that it quotes.
 */
export interface Amendment {
  /** The amended law; with several, the one that was announced last. */
  law: Cited;
  several: boolean;
  /** The new wording that is being quoted; it may run over many paragraphs. */
  quote: Quote | null;
}

/** Where a quoted paragraph will stand in the amended law. */
export interface Quote {
  /** Empty where the text does not say. */
  article: ClausePath;
  paragraph: number;
}

/** A citation as a recogniser sees it. */
export interface Citation {
  start: number;
  end: number;
  kind: ReferenceKind;
  target: ClauseTarget & Partial<ReferenceTarget>;
  /** What later words can refer back to; absent where nothing can. */
  mention?: Omit<Mention, "start" | "end">;
  /** Offset up to which the text is used up, where that is beyond `end`: a declared short name. */
  until?: number;
}

/** What the recognisers know about the place they look at. */
export interface Scan {
  unit: TextUnit;
  reading: Reading;
  /** End of the citation before: nothing may reach back beyond it. */
  cursor: number;
  /** Mentions in this unit so far. */
  mentions: Mention[];
}
