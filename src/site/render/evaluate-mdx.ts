import { Fragment, jsx } from "astro/jsx-runtime";
import { evaluate } from "satteri";
import {
  type Citations,
  type CreateNode,
  createBlockNodes,
  type InlineComponents,
  isNode,
} from "./create-block-nodes.ts";

/** The components that generated MDX may name, see `docs/content-format.md`. */
export type MdxComponents = Record<string, unknown> & InlineComponents;

/**
 * Compiles generated MDX with Sätteri and runs it, outside Vite's module graph. Astro renders the
 * result where a page names it, `{content}`. Blocks are completed on the way, see
 * `createBlockNodes`.
 *
 * @param citations What cites the document's blocks.
 * @param file What the source is called in an error, which gives line and column after it.
 */
export function evaluateMdx(
  source: string,
  file: string,
  components: MdxComponents,
  citations: Citations,
): unknown {
  const createNode = createBlockNodes(jsx as CreateNode, components, citations);
  const runtime = { Fragment, jsx: createNode, jsxs: createNode };
  let module: { default(props: { components: MdxComponents }): unknown };
  try {
    module = evaluate(source, { ...runtime, elementAttributeNameCase: "html" }) as typeof module;
  } catch (error) {
    throw new Error(`${file}:${(error as Error).message}`, { cause: error });
  }
  const content = module.default({ components });
  placeElements(content);
  return content;
}

/** Calls components that are functions, each in its place: Astro then finds elements there. */
function placeElements(node: unknown): void {
  if (Array.isArray(node)) {
    for (const child of node) placeElements(child);
  } else if (isNode(node)) {
    const { type, props } = node;
    if (typeof type === "function" && !("isAstroComponentFactory" in type)) {
      Object.assign(node, type(props));
    }
    placeElements(props.children);
  }
}
