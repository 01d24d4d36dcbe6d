import { squeeze } from "../lexicon/folding.ts";
import type { Marker, MarkerKind } from "../lexicon/markers.ts";
import type { PolicyNode, Unit } from "../tree.ts";
import { draftNode, toOrdinal } from "./draft.ts";
import { type Line, restOf } from "./line.ts";
import { OutlineStack } from "./outline-stack.ts";
import { findOutsideText } from "./outside-text.ts";
import { placeText, pushClause } from "./place-text.ts";
import { rankKinds } from "./rank-kinds.ts";
import { type Entry, selectMarkers } from "./select-markers.ts";

/** Headings without a number that stand where a chapter would. */
const BARE_HEADING = /^(?:附则|总则|序言|前言|引言|罚则)$/;

/** Ranks of the headings that a sidecar names, level 1 to 4; see `rankKinds`. */
const RULED_RANKS = [50, 70, 80, 90];

/**
 * Nests the text of one part by its numbers.
 *
 * Guarantees:
 * 1. Nodes are in reading order; every line is in exactly one node.
 * 2. A kind of number contains the kinds that rank below it (`rankKinds`): 编 分编 章 节 条 款 项 目, and
 *    一、（一）1.（1）① for 公文, unless the part itself nests them the other way round.
 * 3. Lines of an article are its 款, lines with （一） the 款's 项 (立法技术规范).
 *
 * @param lines the lines with role `body`.
 * @returns the nodes, and the line each begins with.
 */
export function buildOutline(lines: Line[]): {
  nodes: PolicyNode[];
  lineOf: Map<PolicyNode, Line>;
} {
  const entries = selectMarkers(lines);
  const rankOf = rankKinds(entries);
  const bareRank = rankOfBareHeadings(entries, rankOf);
  const outside = findOutsideText(entries);
  const stack = new OutlineStack();
  entries.forEach((entry, index) => {
    const { line, marker } = entry;
    if (typeof line.ruling === "object") pushRuled(stack, line, line.ruling.heading);
    else if (marker !== null) pushNumbered(stack, line, marker, rankOf(marker));
    else if (bareRank !== null && BARE_HEADING.test(squeeze(line.flat))) {
      stack.closeTo(bareRank);
      const node = draftNode("section", "supplement", line, { heading: line.text });
      stack.push({ node, rank: bareRank, kind: "heading", value: null }, line);
    } else {
      if (outside.has(index)) stack.closeTo(0);
      placeText(stack, entries, index);
    }
  });
  return { nodes: stack.nodes, lineOf: stack.lineOf };
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
  const text = restOf(line);
  if (kind === "article") {
    const node = draftNode("provision", "article", line, { ordinal });
    stack.push({ node, rank, kind, value }, line);
    if (text !== "") pushClause(stack, line, text);
    return;
  }
  const isInArticle = (stack.article?.rank ?? rank) < rank;
  const unit = isInArticle ? clauseUnit(kind, stack.top.node.unit) : UNITS[kind];
  const node = HEADINGS.has(kind)
    ? draftNode("section", unit, line, { ordinal, heading: text })
    : draftNode("provision", unit, line, { ordinal, text });
  stack.push({ node, rank, kind, value }, line);
}

/** The rank at which 附则, 总则 and the like stand: where the part's chapters do. `null` outside laws. */
function rankOfBareHeadings(entries: Entry[], rankOf: (marker: Marker) => number): number | null {
  const ranks = (kinds: MarkerKind[]) =>
    entries.flatMap(({ marker }) =>
      marker !== null && kinds.includes(marker.kind) ? [rankOf(marker)] : [],
    );
  const articles = ranks(["article"]);
  if (articles.length === 0) return null;
  const chapters = ranks(["part", "chapter"]);
  return chapters.length > 0 ? Math.min(...chapters) : Math.min(...articles) - 1;
}

/** Kinds whose whole text is a heading (立法技术规范). */
const HEADINGS = new Set<MarkerKind>(["part", "subpart", "chapter", "section"]);

const UNITS: Record<MarkerKind, Unit> = {
  part: "part",
  subpart: "subpart",
  chapter: "chapter",
  section: "section",
  article: "article",
  cn: "level1",
  "cn-paren": "level2",
  arabic: "level3",
  "arabic-paren": "level4",
  circled: "level5",
  decimal: "decimal",
  is: "point",
  "ordinal-word": "point",
  dash: "point",
  bullet: "point",
};

/**
 * In an article what stands under the 款 is its 项, and what stands under that a 目, however they are
 * numbered: （一） and 1. today, 一、 and （一） or (1) in older laws.
 */
function clauseUnit(kind: MarkerKind, parent: Unit | null): Unit {
  if (UNITS[kind] === "point") return "point";
  if (parent === "paragraph" || parent === "article") return "item";
  return parent === "item" ? "subitem" : UNITS[kind];
}
