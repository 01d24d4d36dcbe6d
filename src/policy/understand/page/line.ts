import type { LineCues, SourceBlock } from "../../document/source.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";
import { type Marker, matchMarker } from "../../numbering/markers.ts";

/**
 * What the stages work on: one printed line (or table, or image), with its recognition view and
 * the number it starts with. A line may be a part of a source line that was glued from several.
 */
export interface Line {
  block: SourceBlock;
  /** Trimmed text; empty for tables and images. */
  text: string;
  /** `text` with widths folded, offset for offset. */
  flat: string;
  marker: Marker | null;
  lines: [first: number, last: number];
  column: number;
  cues: LineCues;
  /** What staff said of this line in the sidecar. */
  ruling?: "text" | { heading: number };
}

/** Makes the stages' view of a reader's block. */
export function toLine(block: SourceBlock): Line {
  if (block.kind !== "text") {
    return { block, text: "", flat: "", marker: null, lines: block.lines, column: 1, cues: {} };
  }
  return {
    block,
    text: block.text,
    flat: foldForRecognition(block.text),
    marker: matchMarker(block.text),
    lines: block.lines,
    column: block.column,
    cues: block.cues ?? {},
  };
}

/**
 * Cuts a line at an offset, for lines that hold what was printed as two.
 *
 * @returns both halves, trimmed, each with its own marker; the blanks between them are dropped.
 */
export function cutLine(line: Line, offset: number): [Line, Line] {
  return [sliceLine(line, 0, offset), sliceLine(line, offset, line.text.length)];
}

function sliceLine(line: Line, start: number, end: number): Line {
  const raw = line.text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const text = raw.trim();
  const from = start + lead;
  const emphasis = (line.cues.emphasis ?? [])
    .map(([a, b]): [number, number] => [Math.max(a - from, 0), Math.min(b - from, text.length)])
    .filter(([a, b]) => b > a);
  const { emphasis: _, ...cues } = line.cues;
  return {
    ...line,
    text,
    flat: foldForRecognition(text),
    marker: matchMarker(text),
    column: line.column + from,
    cues: emphasis.length > 0 ? { ...cues, emphasis } : cues,
  };
}

/** The text behind the line's number, and where it begins. */
export function restOf(line: Line): string {
  return line.text.slice(line.marker?.length ?? 0);
}
