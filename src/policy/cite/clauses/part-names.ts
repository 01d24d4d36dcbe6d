/** Named parts of laws that chapters and paragraphs are counted in: 刑法分则第四章, 宪法序言第十自然段. */
const PART_NAME = /(总则|分则|附则|序言|总纲)(?:编)?(?=第)/y;

/** Reads a named part that a counted clause follows. */
export function readPartName(folded: string, at: number): { name: string; end: number } | null {
  PART_NAME.lastIndex = at;
  const match = PART_NAME.exec(folded);
  return match === null ? null : { name: match[1]!, end: PART_NAME.lastIndex };
}

/** The named part of a law that a text ends with, right before a clause: 《刑法》分则 before 第四章. */
export function partNameAtEnd(before: string): string | null {
  return /(总则|分则|附则|序言|总纲)$/u.exec(before)?.[1] ?? null;
}
