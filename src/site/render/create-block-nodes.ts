import { type TitlePiece, titlePieces } from "./title-pieces.ts";

/** A node of Astro's JSX runtime, as far as it is needed here. */
export interface JsxNode {
  type: unknown;
  props: Record<string, unknown> & { children?: unknown };
}

export type CreateNode = (type: unknown, props: unknown, key?: unknown) => JsxNode;

/** Components that stand inside a line of text, and the one whose headings are titles. */
export interface InlineComponents {
  Attachment: unknown;
  Marker: unknown;
  RunIn: unknown;
  Ref: unknown;
  Term: unknown;
  /** The element that says how often a provision is cited; not in MDX. */
  CitedMark: unknown;
}

/** What cites the blocks of a document. */
export interface Citations {
  /** How often each provision is cited, by its anchor. */
  counts: Map<string, number>;
  /** Address of the page that lists them; empty for the page itself. */
  page: string;
}

const HEADING = /^h[1-6]$/;

/**
 * Wraps a JSX factory so that block components (those with an `id`) arrive complete:
 *
 * 1. MDX takes a line that holds nothing but components for blocks; a paragraph is put around
 *    them again: `<Marker>第四条</Marker>` on a line of its own becomes `<p>…</p>`.
 * 2. Every printed number learns what it numbers: in
 *    `<Provision id="sec_1__sub_2"><p><Marker>（二）</Marker>…` the marker receives
 *    `to="sec_1__sub_2"`. Children are created before their parents, so an inner provision has
 *    taken its own marker by the time the outer one looks for one.
 * 3. A paragraph with nothing but the number (第四条, whose text stands in its 款) gets the class
 *    `lone`, for the style sheet to run it into the text that follows; such a heading (附件1)
 *    the class `lone-number`.
 * 4. A block that is cited gets a mark at the end of its first line. An article and its first 款
 *    begin on the same line and share one.
 * 5. Lines of titles, the document's and its attachments', end between words, see `titlePieces`.
 */
export function createBlockNodes(
  createNode: CreateNode,
  known: InlineComponents,
  citations: Citations,
): CreateNode {
  const inlineTypes = new Set<unknown>([known.Marker, known.RunIn, known.Ref, known.Term]);

  return (type, given, key) => {
    const props = given as JsxNode["props"];
    if (type === "h1") keepWords({ type, props });
    if (typeof props.id !== "string" || typeof type === "string") {
      return createNode(type, props, key);
    }
    const children = wrapInlineRuns(contentOf(props), inlineTypes, createNode);
    const holder = children[0];
    const line = isNode(holder) ? contentOf(holder.props) : [];
    const marker = line[0];
    if (isNode(holder) && isNode(marker) && marker.type === known.Marker) {
      marker.props.to = props.id;
      if (line.length === 1) holder.props.class = holder.type === "p" ? "lone" : "lone-number";
    }
    if (type === known.Attachment) children.filter(isTitle).forEach(keepWords);
    const count = citations.counts.get(props.id) ?? 0;
    if (count > 0) mark(children, props.id, count);
    return createNode(type, { ...props, children }, key);
  };

  function isTitle(node: unknown): node is JsxNode {
    if (!isNode(node) || node.type !== "h2") return false;
    const first = contentOf(node.props)[0];
    return !(isNode(first) && first.type === known.Marker);
  }

  function keepWords({ props }: JsxNode) {
    const list = Array.isArray(props.children) ? props.children : [props.children];
    props.class = "by-words";
    props.children = list.flatMap((child) =>
      typeof child === "string" ? titlePieces(child).flatMap(pieceNodes) : [child],
    );
  }

  function pieceNodes({ text, breaks, solid }: TitlePiece): unknown[] {
    const piece = solid ? createNode("span", { class: "solid", children: text }) : text;
    return breaks ? [createNode("wbr", {}), piece] : [piece];
  }

  function mark(children: unknown[], id: string, count: number) {
    const line = firstLine(children);
    const last = line === null ? undefined : contentOf(line.props).at(-1);
    if (isNode(last) && last.type === known.CitedMark) {
      last.props.of = `${id} ${last.props.of}`;
      last.props.count = (last.props.count as number) + count;
      return;
    }
    const node = createNode(known.CitedMark, { of: id, count, page: citations.page });
    if (line !== null) {
      const { children: text } = line.props;
      line.props.children = [...(Array.isArray(text) ? text : [text]), node];
      return;
    }
    // Below a heading, or first where there is none.
    const at = isNode(children[0]) && isLine(children[0]) ? 1 : 0;
    children.splice(at, 0, createNode("p", { class: "cited-line", children: [node] }));
  }
}

/** The paragraph that a block begins with; for a number on its own, that of the block after it. */
function firstLine(children: unknown[]): JsxNode | null {
  const [first, second] = children;
  if (!isNode(first) || first.type !== "p") return null;
  if (first.props.class !== "lone") return first;
  const inner = isNode(second) ? contentOf(second.props)[0] : undefined;
  return isNode(inner) && inner.type === "p" ? inner : null;
}

function isLine({ type }: JsxNode): boolean {
  return type === "p" || (typeof type === "string" && HEADING.test(type));
}

function wrapInlineRuns(nodes: unknown[], inlineTypes: Set<unknown>, createNode: CreateNode) {
  const wrapped: unknown[] = [];
  let run: JsxNode[] = [];
  const endRun = () => {
    if (run.length > 0) wrapped.push(createNode("p", { children: run }));
    run = [];
  };
  for (const node of nodes) {
    if (isNode(node) && inlineTypes.has(node.type)) {
      run.push(node);
    } else {
      endRun();
      wrapped.push(node);
    }
  }
  endRun();
  return wrapped;
}

/** Children without the line breaks that MDX keeps between blocks. */
function contentOf(props: JsxNode["props"]): unknown[] {
  const list = Array.isArray(props.children) ? props.children : [props.children];
  return list.filter(
    (child) => child != null && !(typeof child === "string" && child.trim() === ""),
  );
}

export function isNode(value: unknown): value is JsxNode {
  return typeof value === "object" && value !== null && "props" in value;
}
