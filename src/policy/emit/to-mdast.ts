import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import type { PolicyDocument, PolicyNode, Reference, TermUse } from "../document/tree.ts";
import { squeeze } from "../lexicon/squeeze.ts";
import { toFullWidth } from "../lexicon/typography.ts";
import { toMdastTable } from "./to-mdast-table.ts";

export interface EmitOptions {
  /** Print punctuation between Chinese characters full-width (`site.yaml`: typography). */
  fullWidthPunctuation: boolean;
}

/** A stretch of a text that becomes a component. */
type Span = Reference | TermUse;

/** What the walk passes down. */
interface Context {
  slug: string;
  /** References and terms by node and field, in the order of the text. */
  spans: Map<string, Span[]>;
  fold: (text: string) => string;
  /** Depth of the next heading, 2 to 6. */
  depth: number;
}

/**
 * Makes the Markdown tree of a document, with the components of `docs/content-format.md`.
 *
 * Guarantee: the text of the result is the published text of the document, in order, character for
 * character but for folded punctuation and the blanks in letter-spaced headings (总　则).
 */
export function toMdast(document: PolicyDocument, options: EmitOptions): Root {
  const all: Span[] = [...document.references.flatMap(partsOf), ...document.termUses];
  const spans = Map.groupBy(all, ({ from, field }) => `${from}/${field}`);
  for (const list of spans.values()) list.sort((a, b) => a.start - b.start);
  const fold = options.fullWidthPunctuation ? toFullWidth : (text: string) => text;
  const { slug } = document;
  const context: Context = { slug, spans, fold: (text) => fold(text), depth: 2 };
  return { type: "root", children: document.children.flatMap((node) => toBlocks(node, context)) };
}

/** Words of the vocabulary for nodes that are neither section, provision nor paragraph. */
function componentOf(node: PolicyNode): string {
  switch (node.type) {
    case "section":
      return "Section";
    case "provision":
      return "Provision";
    case "paragraph":
      return "Paragraph";
    case "attachment":
      return "Attachment";
    case "image":
      return "Figure";
    default:
      return "Block";
  }
}

function toBlocks(node: PolicyNode, context: Context): RootContent[] {
  if (node.type === "title") {
    const depth = context.depth === 2 && !node.id.startsWith("att_") ? 1 : 2;
    return [
      {
        type: "heading",
        depth,
        children: toPhrasing(node, "text", printed(node, context), context),
      },
    ];
  }
  const line = printed(node, context);
  const children: RootContent[] = [];
  const isHeading = (node.heading !== null && node.text === "") || isNamedByNumber(node);
  if (isHeading) {
    children.push({
      type: "heading",
      depth: Math.min(context.depth, 6) as 2 | 3 | 4 | 5 | 6,
      children: [...marker(line), ...toPhrasing(node, "heading", line, context)],
    });
  } else if (node.type === "table") {
    return [
      element(
        node,
        toMdastTable(node.rows ?? [], cellBlocks(node, context), (cell, text) =>
          toCellLines(node, cell, text, context),
        ),
      ),
    ];
  } else if (node.type !== "image") {
    const phrasing = toLine(node, line, context);
    if (phrasing.length > 0)
      children.push({ type: "paragraph", children: phrasing } satisfies Paragraph);
  }
  const deeper =
    isHeading || node.type === "attachment" ? { ...context, depth: context.depth + 1 } : context;
  children.push(...node.children.flatMap((child) => toBlocks(child, deeper)));
  return [element(node, children)];
}

/** 附件1 with no title is what the headings in it stand under. */
function isNamedByNumber({ type, ordinal, text, label, children }: PolicyNode): boolean {
  const isTitled = label !== undefined || children.some((child) => child.type === "title");
  return type === "attachment" && ordinal !== null && text === "" && !isTitled;
}

/** What stands in each cell of a table besides its plain text: the headings among its children. */
function cellBlocks(table: PolicyNode, context: Context): Map<string, RootContent[]> {
  const cells = new Map<string, RootContent[]>();
  const walk = (nodes: PolicyNode[], holder: string) => {
    for (const node of nodes) {
      const cell = node.cell?.join() ?? holder;
      // Lines that carry a heading on stay with it; numbered ones have cells of their own.
      const own = { ...node, children: node.children.filter(({ unit }) => unit === null) };
      cells.set(cell, [...(cells.get(cell) ?? []), ...toBlocks(own, context)]);
      walk(
        node.children.filter(({ unit }) => unit !== null),
        cell,
      );
    }
  };
  walk(table.children, "");
  return cells;
}

/** The printed line of a node, folded as one string so that each mark sees its neighbours. */
interface PrintedLine {
  raw: string;
  heading: string;
  text: string;
}

function printed(node: PolicyNode, context: Context): PrintedLine {
  const raw = node.ordinal?.raw ?? "";
  const heading = node.heading ?? "";
  const folded = context.fold(raw + heading + node.text);
  return {
    raw: folded.slice(0, raw.length),
    heading: folded.slice(raw.length, raw.length + heading.length),
    text: folded.slice(raw.length + heading.length),
  };
}

function marker(line: PrintedLine): PhrasingContent[] {
  return line.raw === "" ? [] : [inline("Marker", {}, [{ type: "text", value: line.raw }])];
}

function toLine(node: PolicyNode, line: PrintedLine, context: Context): PhrasingContent[] {
  const phrasing = marker(line);
  if (line.heading !== "") {
    phrasing.push(inline("RunIn", {}, toPhrasing(node, "heading", line, context)));
  }
  if (node.target !== undefined) {
    const to = `#${node.target}`;
    phrasing.push(
      inline("Ref", { kind: "contents", status: "resolved", to }, [
        { type: "text", value: line.text },
      ]),
    );
    return phrasing;
  }
  phrasing.push(...toPhrasing(node, "text", line, context));
  return phrasing;
}

const LETTER_SPACED = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,7}$/u;

/** The text or heading of a node, cut at its references and terms. */
function toPhrasing(
  node: PolicyNode,
  field: "heading" | "text",
  line: PrintedLine,
  context: Context,
): PhrasingContent[] {
  const text = line[field];
  if (field === "heading" && LETTER_SPACED.test(text)) {
    return [{ type: "text", value: squeeze(text) }];
  }
  return cutAtSpans(text, context.spans.get(`${node.id}/${field}`) ?? [], context);
}

/** The lines of a table's cell, each cut at its references. */
function toCellLines(
  table: PolicyNode,
  cell: [row: number, column: number],
  text: string,
  context: Context,
): PhrasingContent[][] {
  const spans = (context.spans.get(`${table.id}/cell`) ?? []).filter(
    (span) => "cell" in span && span.cell?.join() === cell.join(),
  );
  let from = 0;
  return text.split("\n").flatMap((line) => {
    const start = from;
    from += line.length + 1;
    const own = spans
      .filter((span) => span.start >= start && span.end <= start + line.length)
      .map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
    return line === "" ? [] : [cutAtSpans(context.fold(line), own, context)];
  });
}

function cutAtSpans(text: string, spans: Span[], context: Context): PhrasingContent[] {
  const phrasing: PhrasingContent[] = [];
  let at = 0;
  for (const span of spans) {
    // They never overlap; an odd one out is left as plain text.
    if (span.start < at || span.end > text.length) continue;
    phrasing.push(...plain(text.slice(at, span.start)));
    const inner = plain(text.slice(span.start, span.end));
    phrasing.push(
      "term" in span
        ? inline("Term", { to: `#def-${span.term}` }, inner)
        : inline("Ref", refAttributes(span, context.slug), inner),
    );
    at = span.end;
  }
  phrasing.push(...plain(text.slice(at)));
  return phrasing;
}

/** A list of which some clauses don't exist is as many citations: those that exist are links. */
function partsOf(reference: Reference): Reference[] {
  const { parts, ...whole } = reference;
  if (parts === undefined) return [reference];
  return parts.map(({ start, end, anchors }) => ({
    ...whole,
    start,
    end,
    status: anchors.length > 0 ? "resolved" : "unresolved",
    target: { ...whole.target, anchor: anchors[0] ?? null, anchors },
  }));
}

/** `also`: the further anchors where a list or a range names more than one. */
function refAttributes({ kind, status, target }: Reference, slug: string): Record<string, string> {
  const anchor = target.anchor === null ? "" : `#${target.anchor}`;
  const to = `${target.document === slug && anchor !== "" ? "" : (target.document ?? "")}${anchor}`;
  if (status !== "resolved" || to === "") return { kind, status };
  const more = target.anchors?.filter((other) => other !== target.anchor) ?? [];
  return more.length === 0 ? { kind, status, to } : { kind, status, to, also: more.join(" ") };
}

/** A line break in a title is a hard break; other white space that isn't a blank becomes one. */
function plain(text: string): PhrasingContent[] {
  return text.split("\n").flatMap((piece, index): PhrasingContent[] => {
    const value = piece.replace(/[\t\v\f\r\u0085\u2028\u2029]/g, " ");
    const words: PhrasingContent[] = value === "" ? [] : [{ type: "text", value }];
    return index === 0 ? words : [{ type: "break" }, ...words];
  });
}

function inline(
  name: string,
  attributes: Record<string, string>,
  children: PhrasingContent[],
): MdxJsxTextElement {
  return { type: "mdxJsxTextElement", name, attributes: toAttributes(attributes), children };
}

function element(node: PolicyNode, children: RootContent[]): MdxJsxFlowElement {
  const name = componentOf(node);
  const attributes: Record<string, string> = { id: node.id };
  if (node.unit !== null) attributes.unit = node.unit;
  if (name === "Block") attributes.type = node.type;
  if (node.label !== undefined) attributes.label = node.label;
  if (node.type === "image") Object.assign(attributes, { src: node.src ?? "", alt: node.text });
  return {
    type: "mdxJsxFlowElement",
    name,
    attributes: toAttributes(attributes),
    children: children as BlockContent[],
  };
}

function toAttributes(attributes: Record<string, string>): MdxJsxFlowElement["attributes"] {
  return Object.entries(attributes).map(([name, value]) => ({
    type: "mdxJsxAttribute",
    name,
    value,
  }));
}
