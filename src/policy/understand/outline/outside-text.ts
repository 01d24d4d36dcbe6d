import { KINDS } from "../../numbering/kinds.ts";
import type { MarkedLine } from "./select-markers.ts";

/** Most lines of a closing passage. */
const LONGEST_CLOSING = 8;

/**
 * Finds lines without a number that belong to none of the numbers before them, but to the whole:
 * 请各单位于9月8日前…, behind the last clause of a notice; 综上，我会决定：, above a series that starts again.
 *
 * The evidence is how the part is made: where every clause is one paragraph, a paragraph behind
 * the last clause isn't that clause's. Clauses of several paragraphs prove nothing.
 *
 * @returns indexes of such lines. None where the part has articles, whose lines are 款.
 */
export function findOutsideText(entries: MarkedLine[]): Set<number> {
  const outside = new Set<number>();
  const numbered = entries.flatMap(({ marker }, index) => (marker === null ? [] : [index]));
  if (numbered.some((index) => entries[index]!.marker!.kind === "article")) return outside;
  const first = numbered[0];
  if (first === undefined) return outside;
  const outermost = entries[first]!.marker!.kind;
  const clauses = numbered.filter((index) => holdsSentence(entries[index]!));
  for (const [position, index] of numbered.entries()) {
    const next = numbered[position + 1] ?? entries.length;
    if (next === index + 1 || !holdsSentence(entries[index]!)) continue;
    const restarts =
      entries[next]?.marker?.kind === outermost && entries[next]!.marker!.value === 1;
    const isLast = next === entries.length;
    if (!restarts && !isLast) continue;
    const alone = clauses.every(
      (clause) => clause >= index || outside.has(clause + 1) || !hasFollower(entries, clause),
    );
    if (!alone || clauses.length < 2 || next - index - 1 > LONGEST_CLOSING) continue;
    for (let at = index + 1; at < next; at += 1) outside.add(at);
  }
  return outside;
}

/** A number with a sentence behind it, not a heading nor a list's opening. */
function holdsSentence({ line, marker }: MarkedLine): boolean {
  return (
    marker !== null &&
    KINDS[marker.kind].unit !== "point" &&
    /[。；]/.test(line.flat) &&
    !/：$/.test(line.flat)
  );
}

function hasFollower(entries: MarkedLine[], index: number): boolean {
  const next = entries[index + 1];
  return next !== undefined && next.marker === null && next.within === undefined;
}
