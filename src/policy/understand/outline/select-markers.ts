import type { Marker, MarkerKind } from "../../numbering/markers.ts";
import { cutLine, type Line, restOf } from "../page/line.ts";
import { decimalTops } from "./decimal-tops.ts";
import { noteLines } from "./note-lines.ts";
import { quotedLines } from "./quoted-lines.ts";

/** A line of the text with the number that counts as structure, if any. */
export interface Entry {
  line: Line;
  marker: Marker | null;
  /** A line that goes on with what an earlier one began: a quotation, the points of a 注. */
  within?: "quotation" | "note";
}

/** What follows a citation at the start of a line: 第十五条规定的…, 第三条、第五条… */
const CITES = /^(?:第|规定|的|、|至|和|或|及|以及|所|中|之|与|，|。|；)/;
/** 第三章规定的…, 第二节至第四节…: a heading may well begin with 第 or 中. */
const CITES_HEADING = /^(?:规定|的|、|至|和第|或第|以及|及其|所|之|，|。|；)/;
/** A line that brings in quoted articles: 增加五条，…内容如下： */
const INTRODUCES = /(?:如下|修改为|作为|增加|规定)[^。]{0,12}：$/;
/** How far a number may jump and still be a gap in the same series. */
const LARGEST_GAP = 20;

/**
 * Tells numbers that are structure from numbers in citations and quotations, by the series they
 * stand in. Cuts lines into which an article, or a heading and its first article, were glued.
 *
 * @param lines the text of one part.
 */
export function selectMarkers(lines: Line[]): Entry[] {
  const entries: Entry[] = [];
  const quoted = quotedLines(lines);
  const notes = noteLines(lines);
  const tops = decimalTops(lines);
  const decimals = lines.filter(({ marker }) => isInnerDecimal(marker)).length >= 2;
  let article: Marker | null = null;
  const lastOf = new Map<MarkerKind, number>();
  const pending = lines.map((line, index): Pending => {
    const within = quoted.has(index) ? "quotation" : notes.has(index) ? "note" : undefined;
    return { line, marker: tops.get(index) ?? line.marker, ...(within ? { within } : {}) };
  });

  for (let at = 0; at < pending.length; at += 1) {
    const { line, marker: printed, within } = pending[at]!;
    const later = () => pending.slice(at + 1).map((entry) => entry.line);
    const previous = pending[at - 1]?.line ?? null;
    const marker = within === undefined ? continued(printed, lastOf) : null;
    const counts: boolean =
      marker !== null &&
      (marker.kind === "article"
        ? isArticle(marker, line, article, previous, later)
        : isStructure(marker, line, lastOf, decimals, tops.has(at), previous, later));
    const kept: Marker | null = counts ? marker : null;
    if (kept?.kind === "article") article = kept;
    if (kept !== null && kept.value !== null) lastOf.set(kept.kind, kept.value);
    const glued =
      within !== undefined
        ? null
        : (gluedArticle(line, kept, article, later) ??
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
type Pending = Entry;

function isInnerDecimal(marker: Marker | null): boolean {
  return marker?.kind === "decimal" && marker.path!.length > 1;
}

/** 最后， closes a series wherever it has got to: 首先，…其次，…最后，… */
function continued(marker: Marker | null, lastOf: Map<MarkerKind, number>): Marker | null {
  const last = lastOf.get("ordinal-word") ?? 0;
  return marker?.kind === "ordinal-word" && /^(?:再次|最后)/.test(marker.raw) && last > 0
    ? { ...marker, value: last + 1 }
    : marker;
}

function isArticle(
  marker: Marker,
  line: Line,
  last: Marker | null,
  previous: Line | null,
  later: () => Line[],
): boolean {
  const value = marker.value!;
  const cites = !marker.spaced && CITES.test(line.flat.slice(marker.length));
  if (last === null) return !cites;
  if (isNextArticle(marker, last)) {
    return (
      !cites ||
      !later().some(
        (other) =>
          other.marker?.kind === "article" && other.marker.value === value && other.marker.spaced,
      )
    );
  }
  if (cites) return false;
  const expected = last.value! + 1;
  const resumes = later().some(
    ({ marker: next }) =>
      next?.kind === "article" && next.value === expected && next.suffix === null,
  );
  if (value > expected) {
    const introduced = previous !== null && INTRODUCES.test(previous.flat);
    return !resumes && !introduced && value - expected <= LARGEST_GAP;
  }
  // Backwards: a series that starts again, or a number printed twice.
  return value === 1 || value === last.value || !resumes;
}

function isNextArticle(marker: Marker, last: Marker): boolean {
  if (marker.suffix !== null && marker.value === last.value)
    return marker.suffix === (last.suffix ?? 0) + 1;
  return marker.value === last.value! + 1 && (marker.suffix === null || marker.suffix === 1);
}

function isStructure(
  marker: Marker,
  line: Line,
  lastOf: Map<MarkerKind, number>,
  decimals: boolean,
  isTop: boolean,
  previous: Line | null,
  later: () => Line[],
): boolean {
  const rest = line.flat.slice(marker.length);
  const last = lastOf.get(marker.kind) ?? 0;
  const value = marker.value ?? 0;
  const next = (kind: MarkerKind, number: number) =>
    later().some((other) => other.marker?.kind === kind && other.marker.value === number);
  switch (marker.kind) {
    case "part":
    case "subpart":
    case "chapter":
    case "section":
      // 增加一章，作为第七章：; but 提出如下意见： may well be followed by 第一章.
      if (previous !== null && INTRODUCES.test(previous.flat) && value !== 1) return false;
      if (/[。；]$/.test(rest) && (!marker.spaced || rest.length > 20)) return false;
      return (marker.spaced || !CITES_HEADING.test(rest)) && rest.length <= 60;
    case "cn":
      // 一、二、三产业; 二、三线城市
      return !/^[一二三四五六七八九十]+(?:、|是|[级线产类季期])/.test(rest);
    case "cn-paren":
      return !/^(?:项|款|目(?!的(?!规定)))(?:[、和至或及规的，。；]|$)/.test(rest);
    case "decimal":
      return decimals && (marker.path!.length > 1 || isTop);
    case "letter":
      return value === 1 ? next("letter", 2) : value === last + 1;
    case "arabic":
    case "arabic-paren":
    case "circled":
      return value === 1 || value === last + 1 || (value > last && value - last <= 3);
    case "is":
    case "ordinal-word":
      return value === 1 ? next(marker.kind, 2) : value === last + 1 && last > 0;
    case "dash":
    case "bullet":
      return rest.trim() !== "";
  }
  return true;
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
  const heading = kept !== null && ["part", "subpart", "chapter", "section"].includes(kept.kind);
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
    if (!expected || CITES.test(restOf(rest).trimStart())) continue;
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
  if (kept?.kind !== "cn-paren" && kept?.kind !== "arabic") return null;
  const value = kept.value!;
  if (
    next?.marker?.kind !== kept.kind ||
    next.marker.value === null ||
    next.marker.value <= value + 1
  ) {
    return null;
  }
  for (const match of line.flat.matchAll(
    /(?<=[；。] {0,2})(?:（[一二三四五六七八九十]{1,3}）|[0-9]{1,2}\.(?![0-9]))/g,
  )) {
    if (match.index <= kept.length) continue;
    const [, rest] = cutLine(line, match.index);
    if (rest.marker?.kind === kept.kind && rest.marker.value === value + 1) return match.index;
  }
  return null;
}
