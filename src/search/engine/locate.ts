import type { PrintedUnit, TextChunk } from "../store/text-chunk.ts";
import { type FoldedText, foldText, type TraditionalTable } from "../words/fold/fold-text.ts";
import { readTraditionalTable } from "../words/fold/traditional-table.ts";
import type { Range } from "../words/match/find-in-text.ts";

/** A printed line: the units that run on from one to the next, as one text. */
export interface UnitLine {
  units: PrintedUnit[];
  /** All units' texts, and their folded form with the way back. */
  text: string;
  folded: FoldedText;
  /** Offset of the first folded character in the document. */
  start: number;
}

/**
 * The line of a chunk that an offset of the document is in.
 *
 * @returns `null` where the chunk does not hold it.
 */
export function lineAt(chunk: TextChunk, offset: number): UnitLine | null {
  const { units } = chunk;
  const last = lastStarted(units, offset);
  if (last < 0) return null;
  let from = last;
  while (from > 0 && units[from]!.joined) from--;
  let to = last + 1;
  while (units[to]?.joined) to++;
  const line = units.slice(from, to);
  // A number that stands alone is set off; blanks do not count for what is folded.
  const text = line.map((unit) => unit.text).join("　");
  const table: TraditionalTable = readTraditionalTable(chunk.traditional);
  return { units: line, text, folded: foldText(text, table), start: line[0]!.start };
}

/**
 * The smallest element that holds a range of a line.
 *
 * @param range of folded characters, from the line's beginning.
 */
export function elementOf(
  line: UnitLine,
  [start, end]: Range,
): { unit: PrintedUnit; anchor: string } {
  const from = line.start + start;
  const unit = line.units[Math.max(lastStarted(line.units, from), 0)]!;
  const others = line.units.filter((other) => other.start > from && other.start < line.start + end);
  // Anchors of inner elements are never shorter than those of the elements around them.
  const anchor = others.reduce(
    (smallest, { shared }) => (shared.length < smallest.length ? shared : smallest),
    others[0]?.shared ?? unit.anchor,
  );
  return { unit, anchor };
}

/** A range of a line's folded characters as one of its printed characters. */
export function printedRange({ text, folded }: UnitLine, [start, end]: Range): Range {
  const last = folded.offsets[end - 1]!;
  return [folded.offsets[start]!, last + (text.codePointAt(last)! > 0xffff ? 2 : 1)];
}

/** Place of the last unit that starts at or before an offset; -1 where there is none. */
function lastStarted(units: PrintedUnit[], offset: number): number {
  let last = units.length - 1;
  while (last >= 0 && units[last]!.start > offset) last--;
  return last;
}
