import type {
  LineCues,
  Removed,
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceField,
  SourceFormat,
  TableBlock,
  TextBlock,
} from "../document/source.ts";
import type { RemovalReason } from "../report/removal-reasons.ts";
import { takeInvisible } from "./characters.ts";
import { type Look, LookRecord } from "./look-record.ts";

/** Where a stretch of text stands: 1-based. */
export interface SourcePlace {
  line: number;
  column: number;
}

/** White space that one blank replaces; U+3000 is kept, since documents letter-space with it (总　则). */
const BLANKS = /[^\S\u3000]+/g;

/**
 * Collects a document line by line. It keeps the guarantees of `source.ts`: invisible characters
 * are split off and listed, line numbers never decrease, a line's text is trimmed and has no break.
 */
export class SourceBuilder {
  readonly removed: Removed[] = [];
  readonly fields: SourceField[] = [];
  readonly #blocks: SourceBlock[] = [];
  readonly #looks = new LookRecord();
  /** Where finished lines go: the document, or the cell that is open. */
  #target: SourceBlock[] = this.#blocks;
  #text = "";
  #ranges: Array<[start: number, end: number, look: Look]> = [];
  #place: SourcePlace = { line: 1, column: 1 };
  #lastLine = 1;
  #highestLine = 1;

  /** Adds text to the open line. Line breaks in it are blanks, as in HTML. */
  write(text: string, place: SourcePlace, look: Look): void {
    const { visible, invisible } = takeInvisible(text);
    if (invisible !== "") this.remove(invisible, place.line, place.line, "invisible-character");
    let added = visible.replace(BLANKS, " ");
    if (added.startsWith(" ") && (this.#text === "" || this.#text.endsWith(" "))) {
      added = added.slice(1);
    }
    if (added === "") return;
    if (added.trim() !== "") {
      const isFirst = this.#text.trim() === "";
      if (isFirst) this.#place = skipBlanks(visible, place);
      this.#lastLine = place.line + countBreaks(visible.trimEnd());
    }
    this.#ranges.push([this.#text.length, this.#text.length + added.length, look]);
    this.#text += added;
  }

  /** `true` while the open line has no visible character. */
  get isLineEmpty(): boolean {
    return this.#text.trim() === "";
  }

  /** Closes the open line; a line without visible characters leaves no block. */
  endLine(cues: Omit<LineCues, "emphasis"> = {}): TextBlock | null {
    const text = this.#text.trim();
    const offset = this.#text.length - this.#text.trimStart().length;
    const ranges = this.#ranges;
    this.#text = "";
    this.#ranges = [];
    if (text === "") return null;
    const block: TextBlock = {
      kind: "text",
      text,
      lines: this.#span(this.#place.line, this.#lastLine),
      column: this.#place.column,
    };
    if (Object.keys(cues).length > 0) block.cues = cues;
    this.#target.push(block);
    this.#looks.add(block, ranges, offset);
    return block;
  }

  /** Reads a table's cells: `fill` is called for each and writes that cell's lines. */
  addTable<Cell>(
    rows: Cell[][],
    describe: (cell: Cell) => Omit<SourceCell, "blocks">,
    fill: (cell: Cell) => void,
  ): void {
    const outer = this.#target;
    const firstLine = this.#highestLine;
    const table: TableBlock = { kind: "table", rows: [], lines: [firstLine, firstLine] };
    const others: SourceBlock[] = [];
    for (const row of rows) {
      table.rows.push(
        row.map((cell) => {
          const content: SourceBlock[] = [];
          this.#target = content;
          fill(cell);
          this.endLine();
          others.push(...content.filter((block) => block.kind !== "text"));
          return { blocks: content.filter((block) => block.kind === "text"), ...describe(cell) };
        }),
      );
    }
    this.#target = outer;
    const lines = table.rows.flat().flatMap((cell) => cell.blocks.flatMap((block) => block.lines));
    if (lines.length > 0) {
      table.lines = [lines[0]!, lines.at(-1)!];
      outer.push(table);
    }
    // A picture or a table inside a cell follows the table: cells hold text alone.
    outer.push(...others);
  }

  addImage(src: string, alt: string, line: number, data?: Uint8Array): void {
    const lines = this.#span(line, line);
    this.#target.push({ kind: "image", src, alt, lines, ...(data === undefined ? {} : { data }) });
  }

  /** Lists text that is not published. Invisible characters in it are listed with it. */
  remove(text: string, first: number, last: number, reason: RemovalReason): void {
    const shown = text.replace(BLANKS, " ").trim();
    if (shown !== "") this.removed.push({ text: shown, lines: [first, last], reason });
  }

  addField(name: string, value: string, line: number): void {
    const clean = takeInvisible(value).visible.replace(BLANKS, " ").trim();
    if (name !== "") this.fields.push({ name, value: clean, line });
  }

  /**
   * @param characters what the source holds, counted by the reader apart from what it wrote here.
   */
  finish(
    file: string,
    format: SourceFormat,
    encoding: string | null,
    characters: number,
  ): SourceDocument {
    this.#looks.markEmphasis();
    return {
      file,
      format,
      encoding,
      blocks: this.#blocks,
      fields: this.fields,
      removed: this.removed,
      characters,
    };
  }

  #span(first: number, last: number): [number, number] {
    const start = Math.max(first, this.#highestLine);
    this.#highestLine = Math.max(start, last);
    return [start, this.#highestLine];
  }
}

function skipBlanks(text: string, place: SourcePlace): SourcePlace {
  let { line, column } = place;
  for (const character of text) {
    if (/\S/.test(character)) break;
    if (character === "\n") {
      line += 1;
      column = 1;
    } else column += character.length;
  }
  return { line, column };
}

function countBreaks(text: string): number {
  let breaks = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) breaks += 1;
  return breaks;
}
