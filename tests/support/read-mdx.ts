import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { PolicyNode } from "../../src/policy/document/tree.ts";

/** The shape of a tree that MDX carries: enough to say that nothing was lost on the way. */
export interface Outline {
  name: string;
  id: string | null;
  unit: string | null;
  /** All text of the node itself, blanks squeezed out. */
  text: string;
  children: Outline[];
}

/** Reads generated MDX back. */
export function readMdx(mdx: string): Outline[] {
  const root: Root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter)
    .use(remarkMdx)
    .parse(mdx);
  return root.children.filter(({ type }) => type !== "yaml").flatMap(toOutline);
}

const BLOCKS = new Set(["Section", "Provision", "Paragraph", "Attachment", "Block", "Figure"]);

function toOutline(node: Nodes): Outline[] {
  if (isBlock(node)) {
    const own = node.children.filter((child) => !isBlock(child));
    return [
      {
        name: node.name!,
        id: attribute(node, "id"),
        unit: attribute(node, "unit"),
        text: own.map(textOf).join(""),
        children: node.children.filter(isBlock).flatMap(toOutline),
      },
    ];
  }
  return [{ name: node.type, id: null, unit: null, text: textOf(node), children: [] }];
}

function isBlock(node: Nodes): node is MdxJsxFlowElement {
  return node.type === "mdxJsxFlowElement" && BLOCKS.has(node.name ?? "");
}

function attribute(node: MdxJsxFlowElement, name: string): string | null {
  const found = node.attributes.find(
    (each) => each.type === "mdxJsxAttribute" && each.name === name,
  );
  return typeof found?.value === "string" ? found.value : null;
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.value.replace(/\s+/g, "");
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** The same shape, of the tree that the MDX was printed from. */
export function outlineOf(nodes: PolicyNode[], fold: (text: string) => string): Outline[] {
  return nodes.map((node) => {
    const line = fold(`${node.ordinal?.raw ?? ""}${node.heading ?? ""}${node.text}`);
    const cells = (node.rows ?? []).flat().map(({ text }) => fold(text));
    const names: Record<string, string> = {
      section: "Section",
      provision: "Provision",
      paragraph: "Paragraph",
      attachment: "Attachment",
      image: "Figure",
    };
    const text = [node.type === "image" ? "" : line, ...cells].join("").replace(/\s+/g, "");
    if (node.type === "title") return { name: "heading", id: null, unit: null, text, children: [] };
    return {
      name: names[node.type] ?? "Block",
      id: node.id,
      unit: node.unit,
      text,
      children: outlineOf(node.children, fold),
    };
  });
}
