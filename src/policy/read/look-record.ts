import type { TextBlock } from "../document/source.ts";
import { countCharacters } from "./characters.ts";

/** A typeface that official documents set headings in: 楷体 or 黑体; `null` for any other. */
export type Face = "kai" | "hei" | null;

/** How a stretch of text is set, as far as it can mark a heading. */
export interface Look {
  bold: boolean;
  face: Face;
}

export const PLAIN_LOOK: Look = { bold: false, face: null };

/**
 * Names the face of a font.
 *
 * @param font a font's name or a CSS list of them: `楷体_GB2312`, `SimHei`, `ABCDEF+KaiTi`.
 * @returns `undefined` where the name is empty and says nothing.
 */
export function toFace(font: string): Face | undefined {
  if (font.trim() === "") return undefined;
  // Only the first name counts: the others stand in where it is missing.
  const name = font.split(",")[0]!;
  if (/楷|kai/i.test(name)) return "kai";
  if (/黑体|黑體|simhei|heiti|stxihei|华文细黑|方正黑/i.test(name)) return "hei";
  return null;
}

/**
 * Remembers the looks of all lines and marks, at the end, what stands out. A look stands out
 * against the body's, which is the one that most characters have: in a page that is bold
 * throughout, bold marks nothing.
 */
export class LookRecord {
  readonly #lines: Array<{ block: TextBlock; ranges: Array<[number, number, Look]> }> = [];
  #total = 0;
  #bold = 0;
  readonly #faces = new Map<Face, number>();

  /** @param offset blanks cut from the front of the line since its ranges were noted. */
  add(block: TextBlock, ranges: Array<[number, number, Look]>, offset: number): void {
    const shifted: Array<[number, number, Look]> = [];
    for (const [start, end, look] of ranges) {
      const from = Math.max(0, start - offset);
      const to = Math.min(block.text.length, end - offset);
      if (to <= from) continue;
      shifted.push([from, to, look]);
      const size = countCharacters(block.text.slice(from, to));
      this.#total += size;
      if (look.bold) this.#bold += size;
      this.#faces.set(look.face, (this.#faces.get(look.face) ?? 0) + size);
    }
    this.#lines.push({ block, ranges: shifted });
  }

  /** Sets `cues.emphasis` of every line that has a stretch of another look than the body's. */
  markEmphasis(): void {
    const bodyIsBold = this.#bold * 2 > this.#total;
    const [bodyFace] = [...this.#faces].sort((a, b) => b[1] - a[1])[0] ?? [null];
    for (const { block, ranges } of this.#lines) {
      const marked = ranges.filter(
        ([, , look]) =>
          (look.bold && !bodyIsBold) || (look.face !== null && look.face !== bodyFace),
      );
      const emphasis = joinRanges(block.text, marked);
      if (emphasis.length > 0) block.cues = { ...block.cues, emphasis };
    }
  }
}

/** Joins ranges with nothing but blanks between them and cuts blanks from their ends. */
function joinRanges(text: string, ranges: Array<[number, number, Look]>): Array<[number, number]> {
  const joined: Array<[number, number]> = [];
  for (const [start, end] of ranges) {
    const part = text.slice(start, end);
    if (part.trim() === "") continue;
    const from = start + part.length - part.trimStart().length;
    const to = start + part.trimEnd().length;
    const previous = joined.at(-1);
    if (previous !== undefined && text.slice(previous[1], from).trim() === "") previous[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}
