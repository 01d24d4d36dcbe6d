import type { Removed } from "./source.ts";

/**
 * The tree of a document: what every stage after reading works on, and (as plain JSON) what is
 * published as `data/<slug>.json`. One node shape for all types keeps walking trivial.
 *
 * A node's published characters are, in this order: `ordinal.raw`, `heading`, `text`, its cells,
 * its children's. All of them are the source's own, unfolded.
 */

/**
 * - `section`: a heading with what it contains (编 分编 章 节; `一、` with a heading alone).
 * - `provision`: a numbered or countable clause (条 款 项 目; `（一）…`; 一是…; ——…).
 * - `paragraph`: text without a number.
 * - `attachment`: an 附件, or a document that the page's first document issues.
 * - The rest are parts of a 公文 (GB/T 9704): title, document number, 题注, addressees,
 *   attachment list, signature block, imprint (抄送, 印发, 联系人), note (注：, 附注).
 */
export type NodeType =
  | "section"
  | "provision"
  | "paragraph"
  | "attachment"
  | "table"
  | "image"
  | "title"
  | "documentNumber"
  | "promulgation"
  | "adoptionNote"
  | "contents"
  | "addressees"
  | "attachmentList"
  | "signatureBlock"
  | "imprint"
  | "note"
  | "caption";

/**
 * Drafting unit. Laws: 编 分编 章 节 条 款 项 目. 公文 levels per GB/T 9704: 一、（一）1.（1）①.
 * `decimal` is 1.2.1; `point` is 一是, 首先, ——; `signatory` and `date` stand in a signature block.
 */
export type Unit =
  | "part"
  | "subpart"
  | "chapter"
  | "section"
  | "article"
  | "paragraph"
  | "item"
  | "subitem"
  | "level1"
  | "level2"
  | "level3"
  | "level4"
  | "level5"
  | "decimal"
  | "point"
  | "supplement"
  | "signatory"
  | "date"
  | "document";

/** A printed number. `（二）` is `{raw: "（二）", value: 2, suffix: null}`; 第十五条之一 has suffix 1. */
export interface Ordinal {
  /** The number as printed, without the blanks around it. */
  raw: string;
  /** The number; for `1.2.1` its last part; `null` for a dash (——). */
  value: number | null;
  /** 之一 → 1. */
  suffix: number | null;
}

export interface TableCell {
  text: string;
  header: boolean;
  colspan: number;
  rowspan: number;
}

export interface PolicyNode {
  type: NodeType;
  unit: Unit | null;
  ordinal: Ordinal | null;
  /** Anchor, unique in the document, after Akoma Ntoso: `art_15__para_2`, `sec_4__sub_2`. */
  id: string;
  heading: string | null;
  /** Own text, without the children's. A line break in it is a line break in the source (titles). */
  text: string;
  /** First and last source line, 1-based, children included. */
  lines: [first: number, last: number];
  /** Column of the node's first character in its first line, 1-based. */
  column: number;
  children: PolicyNode[];
  /** Tables only. Headings inside the table are its `children`; a cell holds the rest of its text. */
  rows?: TableCell[][];
  /** Nodes inside a table only: the cell they stand in, from 0. */
  cell?: [row: number, column: number];
  /** Images only: path or address as written; `alt` is in `text`. */
  src?: string;
  /** A name for readers where the source prints none (an issued document without a title line). */
  label?: string;
  /** Lines of a table of contents only: the anchor of the heading they name. */
  target?: string;
}

/** A clause as cited: 条 款 项 目, or headings. `null` where not named (gold format of the corpora). */
export interface ClauseTarget {
  article?: number | null;
  /** 之一 → 1. */
  sub?: number;
  paragraph?: number | null;
  item?: number | null;
  subitem?: number | null;
  part?: number;
  subpart?: number;
  chapter?: number;
  section?: number;
  /** 第四部分, 第四条 of a 公文 whose level 1 is 一、. */
  division?: number;
  /** 公文 level 2 to 4 under a division. */
  marker?: string;
  [other: string]: unknown;
}

export interface ReferenceTarget extends ClauseTarget {
  /** Full title where the reference names or implies another document. */
  title?: string | null;
  documentNumber?: string | null;
  attachment?: number | null;
  list?: Array<ClauseTarget | { range: { from: ClauseTarget; to: ClauseTarget } }>;
  range?: { from: ClauseTarget; to: ClauseTarget };
  /** Filled by the corpus pass: slug of the document it leads to, `null` for none. */
  document: string | null;
  /** Filled by the corpus pass: anchor in that document, `null` for the document as a whole. */
  anchor: string | null;
  /** All anchors where a list or range names more than one, those inside ranges included. */
  anchors?: string[];
}

export type ReferenceKind =
  | "internal"
  | "external-title"
  | "external-article"
  | "relative"
  | "attachment";

type ReferenceStatus = "resolved" | "external" | "unresolved" | "ambiguous";

export interface Reference {
  /** The citing text as printed: `本法第十五条第二款`. */
  surface: string;
  kind: ReferenceKind;
  /** Anchor of the node whose text it stands in. */
  from: string;
  /** Which string of the node `from`, and where in it (UTF-16 code units, end exclusive). */
  field: "heading" | "text" | "cell";
  /** `field: "cell"` only: row and column of the table cell, from 0, as in `rows`. */
  cell?: [row: number, column: number];
  start: number;
  end: number;
  /** Source line, 1-based. */
  line: number;
  status: ReferenceStatus;
  target: ReferenceTarget;
  /**
   * Only for a list of which some clauses exist and some don't: its stretches (offsets as in `start`
   * and `end`; 第一、九项 is one), each with the anchors that it leads to, none where none exists.
   */
  parts?: Array<{ start: number; end: number; anchors: string[] }>;
  /** `ambiguous` only: slugs or anchors that fit. */
  candidates?: string[];
}

/** One citation of a document or clause, from the cited side. */
export interface Backlink {
  /** Slug and title of the citing document. */
  document: string;
  title: string;
  /** Anchor of the citing node, `null` for its title, and how the clause is cited: 第四部分第（二）项. */
  anchor: string | null;
  label: string;
  surface: string;
}

/** Another document that a document cites: a line of its 引用文件. */
export interface CitedHere {
  /** What the cited document's entry in the index of all citations is called. */
  id: string;
  title: string | null;
  documentNumber: string | null;
  /** Slug where the library holds it; `candidates` where several fit. */
  slug: string | null;
  candidates: string[];
  /** How often the document is cited here, and where, in reading order. */
  count: number;
  places: Array<{ anchor: string | null; label: string }>;
}

/** A term that a document defines, or a short name that it gives. */
export interface Term {
  term: string;
  /** `short-name`: （以下简称…）; `definition`: 本法所称…，是指…. */
  kind: "short-name" | "definition";
  /** What the term stands for, as printed: the full name, or what comes after 是指. */
  definition: string;
  /** Anchor of the node that defines it, and its source line. */
  anchor: string;
  line: number;
  /** Anchor of the clause within which it holds; `null` for the whole document. */
  scope: string | null;
}

/** A place where a term is used in its defined sense and readers are offered its definition. */
export interface TermUse {
  /** Position in the document's `terms`. */
  term: number;
  /** Anchor of the node, which string of it, and where in it (UTF-16 code units, end exclusive). */
  from: string;
  field: "heading" | "text";
  start: number;
  end: number;
}

/** Where a metadata value was read. */
export interface Provenance {
  origin: "source" | "sidecar" | "inferred";
  line: number | null;
}

/** One line of a 题注: 2020年12月26日 第十三届全国人民代表大会常务委员会第二十四次会议修正. */
export interface HistoryEntry {
  date: string;
  /** `adopted` 通过, `promulgated` 公布/发布, `approved` 批准, `revised` 修订, `amended` 修正/修改, `effective` 施行. */
  event:
    | "adopted"
    | "promulgated"
    | "approved"
    | "revised"
    | "amended"
    | "effective"
    | "repealed"
    | "other";
  text: string;
  line: number;
}

export interface Fidelity {
  sourceCharacters: number;
  publishedCharacters: number;
  removedCharacters: number;
}

/** A document as published in `data/<slug>.json`. Dates are ISO 8601 (`2019-12-31`). */
export interface PolicyDocument {
  slug: string;
  title: string;
  titleOrigin: "source" | "sidecar" | "inferred";
  /** 文种: 意见, 方案, 通知, 条例…; `null` where the title names none. */
  documentType: string | null;
  /** 发文字号 with 〔〕: `商办资函〔2021〕163号`. */
  documentNumber: string | null;
  issuers: string[];
  addressees: string[];
  /** 成文日期, 发布日期, 施行日期. */
  documentDate: string | null;
  publicationDate: string | null;
  effectiveDate: string | null;
  /**
   * Days on which later documents changed this one, whose text doesn't have the changes; 废止日期.
   * Staff know them, the document doesn't: only there where a sidecar gives them.
   */
  amendedDates?: string[];
  repealedDate?: string;
  indexNumber: string | null;
  topic: string | null;
  validity: string | null;
  /** 签发人. */
  signatory: string | null;
  /** 题注 as data: each adoption, promulgation, amendment that the head names, in printed order. */
  history: HistoryEntry[];
  source: {
    file: string;
    sha256: string;
    name: string | null;
    url: string | null;
  };
  provenance: Record<string, Provenance>;
  children: PolicyNode[];
  references: Reference[];
  /** The other documents that it cites, in the order of the first mention. */
  cites: CitedHere[];
  /** Who cites this document, by anchor; the empty anchor is the document as a whole. */
  citedBy: Record<string, Backlink[]>;
  /** The terms that it defines, in reading order, and where they are marked. */
  terms: Term[];
  termUses: TermUse[];
  removed: Removed[];
  fidelity: Fidelity;
}
