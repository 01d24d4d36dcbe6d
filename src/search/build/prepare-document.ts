import type { PolicyDocument } from "../../policy/document/tree.ts";
import { TEXT_CHUNK } from "../store/layout.ts";
import type { PrintedUnit, TextChunk } from "../store/text-chunk.ts";
import { listUnits } from "../units/list-units.ts";
import { foldText, type TraditionalTable } from "../words/fold/fold-text.ts";
import { printTraditionalTable } from "../words/fold/traditional-table.ts";
import { FREQUENT } from "../words/index/frequent.ts";
import {
  frequentLetter,
  frequentPair,
  letterNumber,
  NO_LETTER,
} from "../words/index/word-number.ts";

/** A document made ready for the index. */
export interface PreparedDocument {
  /** The document's folded lines; no word of the index runs over the end of one. */
  lines: string[];
  chunks: TextChunk[];
  /** Folded characters. */
  length: number;
  /** Where the document's provisions begin, as offsets of folded characters; several texts of one are one. */
  starts: number[];
  titleLength: number;
  headLength: number;
  /** Where each of `FREQUENT` stands. */
  frequent: number[][];
}

/**
 * Lays a document out as one row of folded characters, unit after unit, and derives from it the
 * lines that are indexed, the files of text and the table of provisions.
 *
 * @param display how the site shows a text; must keep its length.
 */
export function prepareDocument(
  document: PolicyDocument,
  traditional: TraditionalTable,
  display: (text: string) => string,
): PreparedDocument {
  const units: PrintedUnit[] = [];
  const lines: string[] = [];
  const starts: number[] = [];
  let length = 0;
  let titleLength = 0;
  let headLength = 0;
  for (const unit of listUnits(document, display)) {
    const { text } = foldText(unit.text, traditional);
    if (text === "") continue;
    if (unit.anchor !== units.at(-1)?.anchor) starts.push(length);
    units.push({ ...unit, start: length });
    if (unit.joined && lines.length > 0) lines.push(lines.pop() + text);
    else lines.push(text);
    length += text.length;
    if (unit.part === "title") titleLength = length;
    if (unit.part !== "text") headLength = length;
  }
  return {
    lines,
    chunks: cutChunks(document, units, length, traditional),
    length,
    starts,
    titleLength,
    headLength,
    frequent: findFrequent(lines),
  };
}

function findFrequent(lines: string[]): number[][] {
  const found = FREQUENT.map((): number[] => []);
  let start = 0;
  for (const line of lines) {
    let before = NO_LETTER;
    for (let at = 0; at < line.length; at++) {
      const letter = letterNumber(line.charCodeAt(at));
      const single = frequentLetter(letter);
      if (single > 0) found[single - 1]!.push(start + at);
      const pair = frequentPair(before, letter);
      if (pair > 0) found[pair - 1]!.push(start + at - 1);
      before = letter;
    }
    start += line.length;
  }
  return found;
}

function cutChunks(
  document: PolicyDocument,
  units: PrintedUnit[],
  length: number,
  traditional: TraditionalTable,
): TextChunk[] {
  const chunks: TextChunk[] = [];
  for (let from = 0; from < length; from += TEXT_CHUNK) {
    const end = (index: number) => units[index + 1]?.start ?? length;
    const touched = units.filter(
      (unit, index) => unit.start < from + TEXT_CHUNK && end(index) > from,
    );
    const lines = withWholeLines(units, touched);
    chunks.push({
      slug: document.slug,
      title: units[0]!.text,
      number: document.documentNumber,
      date: document.documentDate ?? document.publicationDate,
      type: document.documentType,
      issuers: document.issuers,
      traditional: printTraditionalTable(usedIn(lines, traditional)),
      units: lines,
    });
  }
  return chunks;
}

/** A phrase may run over the units of a line: the line is kept whole. */
function withWholeLines(units: PrintedUnit[], touched: PrintedUnit[]): PrintedUnit[] {
  let from = units.indexOf(touched[0]!);
  let to = units.indexOf(touched.at(-1)!);
  while (from > 0 && units[from]!.joined) from--;
  while (units[to + 1]?.joined) to++;
  return units.slice(from, to + 1);
}

function usedIn(units: PrintedUnit[], traditional: TraditionalTable): TraditionalTable {
  const used = new Map<string, string>();
  for (const { text } of units) {
    // None in the table takes more than one code unit.
    for (let at = 0; at < text.length; at++) {
      const character = text[at]!;
      const simplified = traditional.get(character);
      if (simplified !== undefined) used.set(character, simplified);
    }
  }
  return used;
}
