import { citesArticle, isNextArticle } from "../../numbering/article-series.ts";
import { KINDS, type MarkerKind } from "../../numbering/kinds.ts";
import type { Marker } from "../../numbering/markers.ts";
import { cutLine, type Line, restOf } from "../page/line.ts";
import { decimalTops } from "./decimal-tops.ts";
import { noteLines } from "./note-lines.ts";
import { quotedLines } from "./quoted-lines.ts";

/** A line of the text with the number that counts as structure, if any. */
export interface MarkedLine {
  line: Line;
  marker: Marker | null;
  /** A line that goes on with what an earlier one began: a quotation, the points of a 注. */
  within?: "quotation" | "note";
}

/**
 * Tells numbers that are structure from numbers in citations and quotations, by the series they
 * stand in. Cuts lines into which an article, or a heading and its first article, were glued.
 *
 * @param lines the text of one part.
 */
export function selectMarkers(lines: Line[]): MarkedLine[] {
  const entries: MarkedLine[] = [];
  const quoted = quotedLines(lines);
  const notes = noteLines(lines);
  const tops = decimalTops(lines);
  const decimals = lines.filter(({ marker }) => isInnerDecimal(marker)).length >= 2;
  /** The last number of each kind that counted. */
  const lastOf = new Map<MarkerKind, Marker>();
  const pending = lines.map((line, index): Pending => {
    const within = quoted.has(index) ? "quotation" : notes.has(index) ? "note" : undefined;
    return { line, marker: tops.get(index) ?? line.marker, ...(within ? { within } : {}) };
  });

  for (let at = 0; at < pending.length; at += 1) {
    const { line, marker: printed, within } = pending[at]!;
    const later = () => pending.slice(at + 1).map((entry) => entry.line);
    const marker = within === undefined ? continued(printed, lastOf) : null;
    const counts =
      marker !== null &&
      KINDS[marker.kind].counts({
        marker,
        rest: line.flat.slice(marker.length),
        last: lastOf.get(marker.kind) ?? null,
        follows: (fits) =>
          later().some((other) => other.marker?.kind === marker.kind && fits(other.marker)),
        previous: pending[at - 1]?.line.flat ?? "",
        decimals,
        isTop: tops.has(at),
      });
    const kept = counts ? marker : null;
    if (kept !== null && kept.value !== null) lastOf.set(kept.kind, kept);
    const glued =
      within !== undefined
        ? null
        : (gluedArticle(line, kept, lastOf.get("article") ?? null, later) ??
          gluedItem(line, kept, pending[at + 1]?.line));
    if (glued !== null) {
      const [before, after] = cutLine(line, glued);
      entries.push({ line: before, marker: kept });
      pending.splice(at + 1, 0, { line: after, marker: after.marker });
      continue;
    }
    entries.push({ line, marker: kept, ...(within ? { within } : {}) });
  }
  return entries;
}

/** A line whose number is still in question. */
type Pending = MarkedLine;

function isInnerDecimal(marker: Marker | null): boolean {
  return marker?.kind === "decimal" && marker.path!.length > 1;
}

/** 最后， closes a series wherever it has got to: 首先，…其次，…最后，… */
function continued(marker: Marker | null, lastOf: Map<MarkerKind, Marker>): Marker | null {
  const last = lastOf.get("ordinal-word")?.value ?? 0;
  return marker?.kind === "ordinal-word" && /^(?:再次|最后)/.test(marker.raw) && last > 0
    ? { ...marker, value: last + 1 }
    : marker;
}

/**
 * Where an article was glued into a line: after a sentence (…。 第十六条市人民…), or behind a heading
 * (第一章 总则 第一条 为了…). Only the number that the series expects counts.
 */
function gluedArticle(
  line: Line,
  kept: Marker | null,
  article: Marker | null,
  later: () => Line[],
): number | null {
  const heading = kept !== null && KINDS[kept.kind].heads;
  if (article === null && !heading) return null;
  const places =
    /(?<=[。；：”）] ?|^第[^。]{1,24}? )第[一二三四五六七八九十百千零〇]{1,7}条(?:之[一二三四五六七八九十]+)?/g;
  const from = kept?.length ?? 0;
  for (const match of line.flat.matchAll(places)) {
    if (match.index <= from) continue;
    const [, rest] = cutLine(line, match.index);
    const marker = rest.marker;
    if (marker?.kind !== "article") continue;
    const expected = article === null ? marker.value === 1 : isNextArticle(marker, article);
    if (!expected || citesArticle(restOf(rest).trimStart())) continue;
    const elsewhere = later().some(
      (other) =>
        other.marker?.kind === "article" &&
        other.marker.value === marker.value &&
        other.marker.suffix === marker.suffix,
    );
    if (!elsewhere) return match.index;
  }
  return null;
}

/**
 * Where the next item of a series was glued to the one before it: （四）…； （五）提出或…, with （六）on
 * the next line.
 */
function gluedItem(line: Line, kept: Marker | null, next: Line | undefined): number | null {
  const places = kept === null ? null : KINDS[kept.kind].glued;
  if (kept === null || places === null) return null;
  const value = kept.value!;
  if (
    next?.marker?.kind !== kept.kind ||
    next.marker.value === null ||
    next.marker.value <= value + 1
  ) {
    return null;
  }
  for (const match of line.flat.matchAll(places)) {
    if (match.index <= kept.length) continue;
    const [, rest] = cutLine(line, match.index);
    if (rest.marker?.kind === kept.kind && rest.marker.value === value + 1) return match.index;
  }
  return null;
}
