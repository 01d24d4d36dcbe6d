import type { Removed } from "../../document/source.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import type { Line } from "./line.ts";

/** A copy shorter than this is repetition that a document may well intend. */
const SHORTEST_COPY = 5;
/** Share of the copied lines that must be alike: scraped copies differ in a line or two. */
const LIKENESS = 0.95;

/**
 * Takes out a body that was pasted twice: a tail of the document that repeats, line for line, a run
 * before it. The first copy stays.
 *
 * @param lines the lines without furniture.
 */
export function stripDuplicateBody(lines: Line[]): { lines: Line[]; removed: Removed[] } {
  const keys = lines.map((line) => squeeze(line.flat));
  const first = new Map<string, number>();
  for (const [index, key] of keys.entries()) {
    if (key.length < 20) continue;
    const origin = first.get(key);
    if (origin === undefined) {
      first.set(key, index);
      continue;
    }
    const start = copyStart(keys, origin, index);
    const length = lines.length - start.copy;
    if (length < SHORTEST_COPY || start.origin + length > start.copy) continue;
    if (!isCopy(keys, start.origin, start.copy, length)) continue;
    const removed = lines
      .slice(start.copy)
      .map(({ text, lines }): Removed => ({ text, lines, reason: "duplicate-body" }));
    return { lines: lines.slice(0, start.copy), removed };
  }
  return { lines, removed: [] };
}

/** Walks back from a repeated line to where the repetition begins. */
function copyStart(keys: string[], origin: number, copy: number): { origin: number; copy: number } {
  let back = 0;
  while (
    origin - back - 1 >= 0 &&
    copy - back - 1 > origin &&
    keys[origin - back - 1] === keys[copy - back - 1]
  ) {
    back += 1;
  }
  return { origin: origin - back, copy: copy - back };
}

function isCopy(keys: string[], origin: number, copy: number, length: number): boolean {
  let alike = 0;
  for (let offset = 0; offset < length; offset += 1) {
    if (keys[origin + offset] === keys[copy + offset]) alike += 1;
  }
  // The copy must also be most of what stands before it, not a refrain at the end.
  return alike / length >= LIKENESS && length >= (copy - origin) * 0.8;
}
