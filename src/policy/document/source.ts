import type { RemovalReason } from "../report/removal-reasons.ts";

/**
 * What a reader (`read/`) hands to the stages: a document as received, cut into blocks, with
 * every block pointing back to its place in the source.
 *
 * Guarantees of every reader:
 * 1. The non-whitespace characters of `blocks` plus those of `removed` are exactly the
 *    `characters` of the source's text, each once.
 * 2. Blocks are in reading order; `line` never decreases.
 * 3. No block's text contains a line break, a control character or an invisible character.
 */

/** Kinds of file that can be read. */
export type SourceFormat = "txt" | "html" | "docx" | "md" | "pdf";

/** Typographic evidence that plain text loses. Offsets are UTF-16 code units in `TextBlock.text`. */
export interface LineCues {
  /** Ranges set in bold, or in 楷体 or 黑体 where the body is 仿宋 or 宋体: the mark of a run-in heading. */
  emphasis?: Array<[start: number, end: number]>;
  align?: "center" | "right";
  /** Level of a heading style (Word's 标题 1, `<h2>`, `##`), from 1. */
  headingLevel?: number;
  /** `true` for a line of a table of contents (Word's TOC styles). */
  contents?: boolean;
  /** `true` for the text of a footnote or endnote; notes follow the document. */
  note?: boolean;
}

/** One printed line or paragraph. */
export interface TextBlock {
  kind: "text";
  text: string;
  /** First and last line in the source, 1-based; for docx the paragraph, for pdf the text line. */
  lines: [first: number, last: number];
  /** Column of the first character, 1-based. */
  column: number;
  cues?: LineCues;
}

/** A cell of a table; its paragraphs are blocks of their own. */
export interface SourceCell {
  blocks: TextBlock[];
  header?: boolean;
  colspan?: number;
  rowspan?: number;
}

export interface TableBlock {
  kind: "table";
  rows: SourceCell[][];
  lines: [first: number, last: number];
}

interface ImageBlock {
  kind: "image";
  /** The picture's address or path, as written in the source. */
  src: string;
  alt: string;
  /** The picture itself, where the source carries it (docx). */
  data?: Uint8Array;
  lines: [first: number, last: number];
}

export type SourceBlock = TextBlock | TableBlock | ImageBlock;

/** A field of the page around the document: the metadata table, a `<meta>` element, a file property. */
export interface SourceField {
  /** The field's label as printed, without colon: `索引号`, `发文字号`, `PubDate`. */
  name: string;
  value: string;
  line: number;
}

/** Text that is not published, and why. Reasons are listed in `docs/diagnostics.md`. */
export interface Removed {
  text: string;
  lines: [first: number, last: number];
  reason: RemovalReason;
}

export interface SourceDocument {
  /** Path as given, with forward slashes: `seeds/001_17f2e52f33125315.txt`. */
  file: string;
  format: SourceFormat;
  /** `utf-8`, `utf-16le`, `utf-16be`, `gb18030`; `null` for containers. */
  encoding: string | null;
  blocks: SourceBlock[];
  fields: SourceField[];
  removed: Removed[];
  /** Non-whitespace characters (Unicode code points) of the source's text. */
  characters: number;
}
