import type { Line } from "../page/line.ts";

/** Most lines that one quotation goes on for. */
const LONGEST = 120;

/**
 * Finds the lines inside quotations that run over several: an amendment quotes what it enacts
 * (修改为：“第十二条　… / “（一）…”). Each paragraph of a quotation may begin with “ again; one ” ends it.
 *
 * A quotation counts where it opens a line or stands behind a colon, and where its end is found
 * before the next number of the series that brings it in: a lost ” swallows nothing.
 *
 * @returns indexes of the lines after the first of each quotation: their numbers are no structure.
 */
export function quotedLines(lines: Line[]): Set<number> {
  const quoted = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    const end = quotationEnd(lines, at);
    if (end === null) continue;
    for (let inside = at + 1; inside <= end; inside += 1) quoted.add(inside);
    at = end;
  }
  return quoted;
}

function quotationEnd(lines: Line[], start: number): number | null {
  const { flat, marker } = lines[start]!;
  if (!flat.includes("“")) return null;
  const introduced = start > 0 && /：$/.test(lines[start - 1]!.flat);
  const opens = introduced
    ? flat.startsWith("“")
    : /^“ ?(?:第|（|[0-9一二三四五六七八九十])/.test(flat);
  let depth = balance(flat);
  if (depth <= 0 || !(opens || /：“[^”]*$/.test(flat))) return null;
  const last = Math.min(start + LONGEST, lines.length - 1);
  for (let at = start + 1; at <= last; at += 1) {
    const line = lines[at]!;
    const next = line.marker;
    const resumes =
      marker !== null && next?.kind === marker.kind && next.value === (marker.value ?? 0) + 1;
    if (resumes) return null;
    depth += balance(line.flat.replace(/^“/, ""));
    if (depth <= 0) return at;
  }
  return null;
}

function balance(text: string): number {
  let depth = 0;
  for (const character of text) {
    if (character === "“") depth += 1;
    if (character === "”") depth -= 1;
  }
  return depth;
}
