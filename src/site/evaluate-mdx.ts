import { Fragment, jsx } from "astro/jsx-runtime";
import { evaluate } from "satteri";
import {
  type Citations,
  type CreateNode,
  createBlockNodes,
  type InlineComponents,
} from "./create-block-nodes.ts";

const RENDERER = Symbol.for("astro:renderer");

/** The components that generated MDX may name, see `docs/content-format.md`. */
export type MdxComponents = Record<string, unknown> & InlineComponents;

/**
 * Compiles generated MDX with Sätteri and runs it, outside Vite's module graph. The result is
 * rendered by Astro like an imported MDX file: `<Content />`. Blocks are completed on
 * the way, see `createBlockNodes`.
 *
 * @param citations What cites the document's blocks.
 * @param file What the source is called in an error, which gives line and column after it.
 */
export function evaluateMdx(
  source: string,
  file: string,
  components: MdxComponents,
  citations: Citations,
): () => unknown {
  const createNode = createBlockNodes(jsx as CreateNode, components, citations);
  const runtime = { Fragment, jsx: createNode, jsxs: createNode };
  let module: { default(props: { components: MdxComponents }): unknown };
  try {
    module = evaluate(source, { ...runtime, elementAttributeNameCase: "html" }) as typeof module;
  } catch (error) {
    throw new Error(`${file}:${(error as Error).message}`, { cause: error });
  }
  const Content = () => module.default({ components });
  // Astro picks the renderer by this mark, as it does for files that @astrojs/mdx compiles.
  return Object.assign(Content, { [RENDERER]: "astro:jsx" });
}
