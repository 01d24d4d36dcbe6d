import type { PolicyNode, Unit } from "../../document/tree.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import { KINDS, LEVEL_KINDS, type MarkerKind } from "../../numbering/kinds.ts";
import type { Marker } from "../../numbering/markers.ts";
import { type Line, restOf } from "../page/line.ts";
import { draftNode, toOrdinal } from "./draft.ts";
import { findQuestions } from "./find-questions.ts";
import { restoreLostNumbers } from "./lost-numbers.ts";
import { OutlineStack } from "./outline-stack.ts";
import { findOutsideText } from "./outside-text.ts";
import { placeText, pushClause } from "./place-text.ts";
import { rankKinds } from "./rank-kinds.ts";
import { type MarkedLine, selectMarkers } from "./select-markers.ts";

/** Headings without a number that stand where a chapter would. */
const BARE_HEADING = /^(?:附则|总则|序言|前言|引言|导言|罚则)$/;

/** Ranks of the headings that a sidecar names, level 1 to 4; see `rankKinds`. */
const RULED_RANKS = LEVEL_KINDS.map((kind) => KINDS[kind].rank);

/**
 * Nests the text of one part by its numbers.
 *
 * Guarantees:
 * 1. Nodes are in reading order; every line is in exactly one node.
 * 2. A kind of number contains the kinds that rank below it (`rankKinds`): 编 分编 章 节 条 款 项 目, and
 *    一、（一）1.（1）① for 公文, unless the part itself nests them the other way round.
 * 3. Lines of an article are its 款, lines with （一） the 款's 项 (立法技术规范); 【立法目的】 behind its number is
 *    its heading, not a 款.
 *
 * @param lines the lines with role `body`.
 * @param listed names that the part's 目录 lists: a line that is one of them and no more is a heading.
 * @returns the nodes, and the line each begins with.
 */
export function buildOutline(
  lines: Line[],
  listed: ReadonlySet<string> = new Set(),
): {
  nodes: PolicyNode[];
  lineOf: Map<PolicyNode, Line>;
} {
  const entries = selectMarkers(lines);
  restoreLostNumbers(entries);
  const rankOf = rankKinds(entries);
  const bareRank = rankOfBareHeadings(entries, rankOf, listed.size > 0);
  const questions = findQuestions(entries, rankOf);
  const outside = findOutsideText(entries);
  const stack = new OutlineStack();
  const continued = new Set<number>();
  entries.forEach((entry, index) => {
    const { line, marker } = entry;
    if (continued.has(index)) return;
    if (typeof line.ruling === "object") pushRuled(stack, line, line.ruling.heading);
    else if (marker !== null) {
      pushNumbered(stack, line, marker, rankOf(marker));
      const mayBreak = KINDS[marker.kind].heads || marker.kind === "decimal";
      if (mayBreak && nameBelow(stack.top.node, entries[index + 1])) continued.add(index + 1);
    } else if (bareRank !== null && isBareHeading(line, listed)) pushBare(stack, line, bareRank);
    else if (questions?.lines.has(index)) pushBare(stack, line, questions.rank);
    else {
      if (outside.has(index)) stack.closeTo(0);
      placeText(stack, entries, index);
    }
  });
  return { nodes: stack.nodes, lineOf: stack.lineOf };
}

/** Most characters of a heading that stands on the line below its number. */
const LONGEST_NAME = 40;

/**
 * 第一章 / 总　则: a number alone on its line takes the phrase on the next for its heading. Only what is
 * always a heading: a bare 1. may number a row.
 *
 * @returns whether it did.
 */
function nameBelow(node: PolicyNode, next: MarkedLine | undefined): boolean {
  const isNamed = node.text !== "" || (node.heading ?? "") !== "";
  if (isNamed || node.ordinal === null || next === undefined || next.marker !== null) return false;
  const { line, within } = next;
  if (within !== undefined || line.block.kind !== "text" || line.text.length > LONGEST_NAME) {
    return false;
  }
  if (/[。；，：、！？]/.test(line.flat)) return false;
  node.heading = line.text;
  node.lines = [node.lines[0], line.lines[1]];
  return true;
}

function isBareHeading(line: Line, listed: ReadonlySet<string>): boolean {
  const name = squeeze(line.flat);
  return name !== "" && (BARE_HEADING.test(name) || listed.has(name));
}

function pushBare(stack: OutlineStack, line: Line, rank: number): void {
  stack.closeTo(rank);
  const node = draftNode("section", "supplement", line, { heading: line.text });
  stack.push({ node, rank, kind: "heading", value: null }, line);
}

/** A line that staff declared to be a heading. */
function pushRuled(stack: OutlineStack, line: Line, level: number): void {
  const rank = RULED_RANKS[level - 1]!;
  stack.closeTo(rank);
  const node = draftNode("section", `level${level}` as Unit, line, {
    ordinal: toOrdinal(line.marker),
    heading: restOf(line),
  });
  const { kind, value } = line.marker ?? { kind: "heading" as const, value: null };
  stack.push({ node, rank, kind, value }, line);
}

function pushNumbered(stack: OutlineStack, line: Line, marker: Marker, rank: number): void {
  stack.closeTo(rank);
  const { kind, value } = marker;
  const ordinal = toOrdinal(marker);
  const text = line.text.slice(marker.length);
  if (kind === "article") {
    const heading = /^【[^【】]{1,30}】/.exec(text)?.[0] ?? null;
    const node = draftNode("provision", "article", line, { ordinal, heading });
    stack.push({ node, rank, kind, value }, line);
    const clause = text.slice(heading?.length ?? 0).trimStart();
    if (clause !== "") pushClause(stack, line, clause);
    return;
  }
  const isInArticle = (stack.article?.rank ?? rank) < rank;
  const unit = isInArticle ? clauseUnit(kind, stack.top.node.unit) : KINDS[kind].unit;
  const node = KINDS[kind].heads
    ? draftNode("section", unit, line, { ordinal, heading: text })
    : draftNode("provision", unit, line, { ordinal, text });
  stack.push({ node, rank, kind, value }, line);
}

/**
 * The rank at which 附则, 总则 and the like stand: where the part's chapters do. `null` in a part that has
 * neither articles nor contents.
 */
function rankOfBareHeadings(
  entries: MarkedLine[],
  rankOf: (marker: Marker) => number,
  listed: boolean,
): number | null {
  const ranks = (fits: (kind: MarkerKind) => boolean) =>
    entries.flatMap(({ marker }) => (marker !== null && fits(marker.kind) ? [rankOf(marker)] : []));
  const articles = ranks((kind) => kind === "article");
  const chapters = ranks((kind) => kind === "part" || kind === "chapter");
  if (articles.length === 0 && !listed) return null;
  if (chapters.length > 0) return Math.min(...chapters);
  if (articles.length > 0) return Math.min(...articles) - 1;
  return Math.min(
    RULED_RANKS[0]!,
    ...ranks((kind) => KINDS[kind].inContents && !KINDS[kind].heads),
  );
}

/**
 * In an article what stands under the 款 is its 项, and what stands under that a 目, however they are
 * numbered: （一） and 1. today, 一、 and （一） or (1) in older laws.
 */
function clauseUnit(kind: MarkerKind, parent: Unit | null): Unit {
  const { unit } = KINDS[kind];
  if (unit === "point") return "point";
  if (parent === "paragraph" || parent === "article") return "item";
  return parent === "item" ? "subitem" : unit;
}
