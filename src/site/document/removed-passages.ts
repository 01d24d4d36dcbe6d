import type { Removed } from "../../policy/document/source.ts";
import { REMOVAL_REASONS } from "../../policy/report/removal-reasons.ts";

/** Text that was not published, as the page lists it. */
export interface RemovedPassage {
  /** Why the passage was taken out, in words. */
  because: string;
  lines: [first: number, last: number];
  text: string;
}

/**
 * Joins what was removed line by line for the same reason: the forty lines of a body that was
 * pasted twice are one passage.
 */
export function removedPassages(removed: Removed[]): RemovedPassage[] {
  const passages: RemovedPassage[] = [];
  let reasonBefore: string | null = null;
  for (const { text, lines, reason } of removed) {
    const last = passages.at(-1);
    if (last && reason === reasonBefore) {
      last.lines = [last.lines[0], lines[1]];
      last.text += `\n${text}`;
    } else {
      const because = REMOVAL_REASONS[reason];
      passages.push({ because, lines: [lines[0], lines[1]], text });
    }
    reasonBefore = reason;
  }
  return passages;
}
