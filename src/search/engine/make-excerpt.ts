import type { Range } from "../words/match/find-in-text.ts";

export interface Excerpt {
  text: string;
  /** Parts of `text` that were searched for. */
  marks: Range[];
}

/** Printed characters before the first mark, and in all. */
const BEFORE = 32;
const LENGTH = 120;

/**
 * Cuts a readable piece out of a text around what was found: where most of the words stand together.
 *
 * @param marks ascending ranges of `text`.
 */
export function makeExcerpt(text: string, marks: Range[]): Excerpt {
  const [first, last] = fullestStretch(text, marks);
  let from =
    text.length <= LENGTH ? 0 : Math.max(0, Math.min(first - BEFORE, text.length - LENGTH));
  // Rather begin after a punctuation mark than in the middle of a clause.
  const clause = /[，。；：、！？]/u;
  for (let at = from; from > 0 && at < Math.min(from + BEFORE / 2, first); at++) {
    if (clause.test(text[at]!)) {
      from = at + 1;
      break;
    }
  }
  const to = Math.min(text.length, Math.max(from + LENGTH, last));
  const before = from > 0 ? "…" : "";
  return {
    text: before + text.slice(from, to) + (to < text.length ? "…" : ""),
    marks: marks.flatMap(([start, end]): Range[] => {
      const range: Range = [Math.max(start, from), Math.min(end, to)];
      const shift = before.length - from;
      return range[0] < range[1] ? [[range[0] + shift, range[1] + shift]] : [];
    }),
  };
}

/** The mark that begins the stretch with most different words; of several the first. */
function fullestStretch(text: string, marks: Range[]): Range {
  let best: Range = marks[0] ?? [0, 0];
  let most = 0;
  for (const mark of marks) {
    const within = marks.filter(
      ([start, end]) => start >= mark[0] && end <= mark[0] + LENGTH - BEFORE,
    );
    const words = new Set(within.map(([start, end]) => text.slice(start, end)));
    if (words.size > most) {
      most = words.size;
      best = mark;
    }
  }
  return best;
}
