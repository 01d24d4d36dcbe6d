import type {
  Removed,
  SourceBlock,
  SourceDocument,
  TableBlock,
  TextBlock,
} from "../document/source.ts";
import { countCharacters, takeInvisible } from "./characters.ts";
import { findTabTables } from "./tab-table.ts";

/** What ends a numbered line, as editors count them. */
const LINE_BREAK = /\r\n|[\n\r]/;
/** What else starts a new line on screen, without a number of its own: page and line separators. */
const INNER_BREAK = /[\v\f\u2028\u2029]/;

interface TextLine {
  number: number;
  /** The line's text without invisible characters, otherwise as in the file. */
  text: string;
  column: number;
}

/**
 * Reads plain text: every line that is not empty becomes a block, its inner blanks kept one for
 * one. Rows of cells with tabs between them become a table.
 *
 * @param file path, for messages.
 * @param text the decoded file: `第一条 为了…，制定本法。`
 */
export function readText(file: string, text: string, encoding: string | null): SourceDocument {
  const removed: Removed[] = [];
  const lines = splitLines(text, removed);
  const tables = findTabTables(lines.map((line) => line.text));
  const blocks: SourceBlock[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const rows = tables.get(index);
    if (rows === undefined) blocks.push(toTextBlock(lines[index]!));
    else {
      blocks.push(toTableBlock(lines.slice(index, index + rows)));
      index += rows - 1;
    }
  }
  const characters = countCharacters(text);
  return { file, format: "txt", encoding, blocks, fields: [], removed, characters };
}

function splitLines(text: string, removed: Removed[]): TextLine[] {
  const lines: TextLine[] = [];
  text.split(LINE_BREAK).forEach((raw, index) => {
    const number = index + 1;
    let column = 1;
    for (const part of raw.split(INNER_BREAK)) {
      const { visible, invisible } = takeInvisible(part);
      if (countCharacters(invisible) > 0) {
        removed.push({ text: invisible, lines: [number, number], reason: "invisible-character" });
      }
      if (visible.trim() !== "") lines.push({ number, text: visible, column });
      column += part.length + 1;
    }
  });
  return lines;
}

/** @param column of the text's first character, blanks included. */
function toTextBlock({ text, number, column }: TextLine): TextBlock {
  const indent = text.length - text.trimStart().length;
  return {
    kind: "text",
    text: text.trim().replaceAll("\t", " "),
    lines: [number, number],
    column: column + indent,
  };
}

function toTableBlock(lines: TextLine[]): TableBlock {
  const rows = lines.map(({ number, text, column }) => {
    let start = column;
    return text.split("\t").map((cell) => {
      const block = toTextBlock({ number, text: cell, column: start });
      start += cell.length + 1;
      return { blocks: block.text === "" ? [] : [block] };
    });
  });
  return { kind: "table", rows, lines: [lines[0]!.number, lines.at(-1)!.number] };
}
