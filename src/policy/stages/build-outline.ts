import { squeeze } from "../lexicon/folding.ts";
import type { MarkerKind } from "../lexicon/markers.ts";
import type { PolicyNode, Unit } from "../tree.ts";
import { draftBlock, draftNode, toOrdinal } from "./draft.ts";
import { type Line, restOf } from "./line.ts";
import { rankKinds } from "./rank-kinds.ts";
import { type Entry, selectMarkers } from "./select-markers.ts";

/** A node whose children may still come. */
interface Open {
  node: PolicyNode;
  rank: number;
  kind: MarkerKind | "heading" | "clause";
  value: number | null;
}

/** Headings without a number that stand where a chapter would. */
const BARE_HEADING = /^(?:附则|总则|序言|前言|引言|罚则)$/;

/** Ranks of the headings that a sidecar names, level 1 to 4; see `rankKinds`. */
const RULED_RANKS = [50, 70, 80, 90];

/** A paragraph that speaks of the whole again, after the last numbered section of a letter or opinion. */
const CLOSING =
  /^(?:鉴于(?:以上|上述)|综上|总之|另外，|此外，|以上(?:意见|方案|请示|报告|规定|事项|办法)|特此|专此|此复|请予|请审|妥否|当否|感谢您?|衷心感谢|再次感谢|下一步，)/;

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
 * @returns the nodes, and the line each numbered one begins with.
 */
export function buildOutline(lines: Line[]): {
  nodes: PolicyNode[];
  lineOf: Map<PolicyNode, Line>;
} {
  const lineOf = new Map<PolicyNode, Line>();
  const entries = selectMarkers(lines);
  const rankOf = rankKinds(entries);
  const root = draftNode("section", null, { lines: [1, 1], column: 1 });
  const stack: Open[] = [{ node: root, rank: -1, kind: "heading", value: null }];
  const top = () => stack.at(-1)!;
  const popTo = (keep: (open: Open) => boolean) => {
    while (stack.length > 1 && !keep(top())) stack.pop();
  };
  const append = (node: PolicyNode) => {
    top().node.children.push(node);
    return node;
  };
  const openArticle = () => stack.findLast(({ kind }) => kind === "article");

  entries.forEach((entry, index) => {
    const { line, marker } = entry;
    if (typeof line.ruling === "object") {
      const level = line.ruling.heading;
      const rank = RULED_RANKS[level - 1]!;
      popTo((open) => open.rank < rank);
      const unit = `level${level}` as Unit;
      const node = append(
        draftNode("section", unit, line, { ordinal: toOrdinal(line), heading: restOf(line) }),
      );
      stack.push({ node, rank, kind: marker?.kind ?? "heading", value: marker?.value ?? null });
      return;
    }
    if (marker === null) {
      const heading = bareHeading(line, entries, rankOf);
      if (heading !== null) {
        popTo(({ rank }) => rank < heading);
        const node = append(draftNode("section", "supplement", line, { heading: line.text }));
        stack.push({ node, rank: heading, kind: "heading", value: null });
        return;
      }
      placeText(entry, index, entries, stack, popTo, append);
      return;
    }
    const rank = rankOf(marker);
    popTo((open) => open.rank < rank);
    if (marker.kind === "article") {
      const node = append(draftNode("provision", "article", line, { ordinal: toOrdinal(line) }));
      stack.push({ node, rank, kind: "article", value: marker.value });
      const text = restOf(line);
      if (text !== "") pushClause(line, text, stack);
      return;
    }
    const inArticle = openArticle() !== undefined && rank > openArticle()!.rank;
    const unit = inArticle ? clauseUnit(marker.kind, top().node.unit) : UNITS[marker.kind];
    const law =
      marker.kind === "part" ||
      marker.kind === "subpart" ||
      marker.kind === "chapter" ||
      marker.kind === "section";
    const node = append(
      draftNode(law ? "section" : "provision", unit, line, {
        ordinal: toOrdinal(line),
        ...(law ? { heading: restOf(line) } : { text: restOf(line) }),
      }),
    );
    lineOf.set(node, line);
    stack.push({ node, rank, kind: marker.kind, value: marker.value });
  });
  return { nodes: root.children, lineOf };
}

/** The first 款 of an article stands behind its number; each further line is another. */
function pushClause(line: Line, text: string, stack: Open[]): void {
  const article = stack.at(-1)!;
  const column = line.column + (line.text.length - text.length);
  const node = draftNode("provision", "paragraph", { lines: line.lines, column }, { text });
  article.node.children.push(node);
  stack.push({ node, rank: article.rank + 1, kind: "clause", value: null });
}

/** Gives a line without a number to what is open. */
function placeText(
  entry: Entry,
  index: number,
  entries: Entry[],
  stack: Open[],
  popTo: (keep: (open: Open) => boolean) => void,
  append: (node: PolicyNode) => PolicyNode,
): void {
  const { line } = entry;
  const block = draftBlock(line);
  const isText = line.block.kind === "text";

  // Between two numbers of one list, a line carries the first on; after the last it speaks again
  // for what the list belongs to.
  for (const list of stack.filter(isList).reverse()) {
    if (listGoesOn(list, stack, index, entries)) {
      popTo((open) => open === list);
      append(block);
      return;
    }
    if (!isText || !isEnumeration(list, stack)) break;
    const parent = stack[stack.indexOf(list) - 1]!;
    popTo((open) => open === parent);
  }
  const article = stack.findLast(({ kind }) => kind === "article");
  if (article !== undefined && isText && stack.at(-1)!.rank <= article.rank + 1) {
    popTo((open) => open === article);
    pushClause(line, line.text, stack);
    return;
  }
  if (isText && closes(line, index, entries, stack)) popTo((open) => open.rank < 0);
  append(block);
}

function isList({ kind, node }: Open): boolean {
  return isPoint(kind) || node.unit === "item" || node.unit === "subitem";
}

function isPoint(kind: Open["kind"]): boolean {
  return kind === "is" || kind === "ordinal-word" || kind === "dash" || kind === "bullet";
}

/** Does the next number of the same list still come, before a number of what contains it? */
function listGoesOn(list: Open, stack: Open[], index: number, entries: Entry[]): boolean {
  const outer = stack.slice(0, stack.indexOf(list)).map(({ kind }) => kind);
  for (let at = index + 1; at < entries.length; at += 1) {
    const marker = entries[at]!.marker;
    if (marker === null) continue;
    if (marker.kind === list.kind) return list.value === null || marker.value === list.value + 1;
    if (outer.includes(marker.kind) || marker.kind === "article") return false;
  }
  return false;
}

/** Items that complete a sentence: …下列情形之一的：（一）…；（二）…。 */
function isEnumeration(list: Open, stack: Open[]): boolean {
  if (isPoint(list.kind)) return true;
  const parent = stack[stack.indexOf(list) - 1]!.node;
  return /[：:]$/.test(parent.text) || parent.unit === "paragraph";
}

function closes(line: Line, index: number, entries: Entry[], stack: Open[]): boolean {
  if (!CLOSING.test(line.flat)) return false;
  const outer = stack[1];
  if (outer === undefined || outer.kind === "article") return false;
  return !entries.slice(index + 1).some(({ marker }) => marker?.kind === outer.kind);
}

/** The rank at which 附则, 总则 and the like stand: where the part's chapters do. */
function bareHeading(
  line: Line,
  entries: Entry[],
  rankOf: (marker: NonNullable<Entry["marker"]>) => number,
): number | null {
  if (!BARE_HEADING.test(squeeze(line.flat))) return null;
  const ranks = entries.flatMap(({ marker }) =>
    marker !== null && ["part", "chapter", "article"].includes(marker.kind) ? [rankOf(marker)] : [],
  );
  if (ranks.length === 0) return null;
  const highest = Math.min(...ranks);
  const articles = entries.some(({ marker }) => marker?.kind === "article");
  if (!articles) return null;
  const chapters = entries.some(
    ({ marker }) => marker?.kind === "part" || marker?.kind === "chapter",
  );
  return chapters ? highest : highest - 1;
}

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
  if (isPoint(kind)) return "point";
  if (parent === "paragraph" || parent === "article") return "item";
  return parent === "item" ? "subitem" : UNITS[kind];
}
