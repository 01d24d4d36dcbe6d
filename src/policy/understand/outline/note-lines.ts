import type { Line } from "../page/line.ts";

/** 注：1、… or 注： alone, above 1、… 2、… */
const OPENS = /^(?:注|注释|备注|说明) ?：? ?(?:([0-9]{1,2}) ?(?:、|\.)|$)/;

/**
 * Finds the points that carry a note on: `注：1、三级医院执行最高价。` / `2、…` / `3、…`.
 *
 * @returns indexes of the lines after the note's first: their numbers are the note's own.
 */
export function noteLines(lines: Line[]): Set<number> {
  const notes = new Set<number>();
  let expected: number | null = null;
  for (const [index, { flat, marker }] of lines.entries()) {
    const opening = marker === null ? OPENS.exec(flat) : null;
    if (opening !== null) {
      expected = Number(opening[1] ?? 0) + 1;
    } else if (expected !== null && marker?.kind === "arabic" && marker.value === expected) {
      notes.add(index);
      expected += 1;
    } else expected = null;
  }
  return notes;
}
