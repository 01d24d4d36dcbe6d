import type { Marker } from "../../numbering/markers.ts";
import type { MarkedLine } from "./select-markers.ts";

/** 问：…？ and the answer's 答：…; journalists are named too: 记者：… */
const QUESTION = /^(?:问|记者|记者问|提问)[0-9]{0,2} ?：/;
const ANSWER = /^(?:答|回答)[0-9]{0,2} ?：/;

/**
 * Finds the questions of an interview or 政策解读 that carry no number: two or more lines 问：…, each
 * before a line 答：…. They are its headings.
 *
 * @returns indexes of the questions, and the rank they stand at: inside what is numbered above the
 * first of them, around what is numbered only in the answers. `null` where there are none.
 */
export function findQuestions(
  entries: MarkedLine[],
  rankOf: (marker: Marker) => number,
): { lines: Set<number>; rank: number } | null {
  const asked = entries.flatMap(({ line, marker }, index) =>
    marker === null && QUESTION.test(line.flat) && ANSWER.test(entries[index + 1]?.line.flat ?? "")
      ? [index]
      : [],
  );
  const [first] = asked;
  if (asked.length < 2 || first === undefined) return null;
  const ranks = (range: MarkedLine[]) =>
    range.flatMap(({ marker }) => (marker === null ? [] : [rankOf(marker)]));
  const above = Math.max(-1, ...ranks(entries.slice(0, first)));
  const inAnswers = ranks(entries.slice(first)).filter((rank) => rank > above);
  return { lines: new Set(asked), rank: Math.min(above + 1, ...inAnswers.map((rank) => rank - 1)) };
}
