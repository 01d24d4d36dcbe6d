/** A node of Astro's JSX runtime, as far as it is needed here. */
export interface JsxNode {
  type: unknown;
  props: Record<string, unknown> & { children?: unknown };
}

export type CreateNode = (type: unknown, props: unknown, key?: unknown) => JsxNode;

/** Components that stand inside a line of text. */
export interface InlineComponents {
  Marker: unknown;
  RunIn: unknown;
  Ref: unknown;
}

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
 *    `lone`, for the style sheet to run it into the text that follows.
 */
export function createBlockNodes(createNode: CreateNode, inline: InlineComponents): CreateNode {
  const inlineTypes = new Set<unknown>([inline.Marker, inline.RunIn, inline.Ref]);

  return (type, given, key) => {
    const props = given as JsxNode["props"];
    if (typeof props.id !== "string" || typeof type === "string") {
      return createNode(type, props, key);
    }
    const children = wrapInlineRuns(contentOf(props), inlineTypes, createNode);
    const holder = children[0];
    const line = isNode(holder) ? contentOf(holder.props) : [];
    const marker = line[0];
    if (isNode(holder) && isNode(marker) && marker.type === inline.Marker) {
      marker.props.to = props.id;
      if (line.length === 1 && holder.type === "p") holder.props.class = "lone";
    }
    return createNode(type, { ...props, children }, key);
  };
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

function isNode(value: unknown): value is JsxNode {
  return typeof value === "object" && value !== null && "props" in value;
}
