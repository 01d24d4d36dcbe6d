import type { Root, RootContent } from "mdast";
import { parseFragment } from "parse5";
import remarkCjkFriendly from "remark-cjk-friendly";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { visit } from "unist-util-visit";
import { parse as parseYaml } from "yaml";
import type { SourceDocument } from "../../document/source.ts";
import { countCharacters } from "../characters.ts";
import { countText } from "../html/page-tree.ts";
import { SourceBuilder } from "../source-builder.ts";
import { codeInfo, MarkdownWriter } from "./markdown-writer.ts";

/** Documents indent paragraphs by four blanks; that makes no code of them. */
function withoutIndentedCode(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ["codeIndented"] } });
}

/**
 * Reads Markdown (CommonMark with GFM tables and footnotes, YAML front matter). What marks text up
 * is not text; numbers of lists are, as written.
 *
 * @param text the decoded file: `## 一、总体要求`
 */
export function readMarkdown(file: string, text: string, encoding: string | null): SourceDocument {
  const tree = unified()
    .use(remarkParse)
    // 5~10 人 is a range: one tilde strikes nothing out.
    .use(remarkGfm, { singleTilde: false })
    // **（二）基本原则。**坚持…: CommonMark alone sees no bold where Chinese follows at once.
    .use(remarkCjkFriendly)
    .use(remarkFrontmatter)
    .use(withoutIndentedCode)
    .parse(text);
  const builder = new SourceBuilder();
  const writer = new MarkdownWriter(builder, text);
  for (const node of tree.children) if (node.type === "yaml") readFrontmatter(node.value, builder);
  writer.writeDocument(tree);
  return builder.finish(file, "md", encoding, countTree(tree, text) + writer.generated);
}

function readFrontmatter(yaml: string, builder: SourceBuilder): void {
  let values: unknown;
  try {
    values = parseYaml(yaml);
  } catch {
    // Not YAML after all: its text is listed as removed like any other front matter.
    return;
  }
  if (typeof values !== "object" || values === null) return;
  for (const [name, value] of Object.entries(values)) {
    const printed = Array.isArray(value) ? value.join("；") : value;
    if (printed !== null && typeof printed !== "object") builder.addField(name, String(printed), 1);
  }
}

/** Characters of all leaves that hold text, counted apart from how they are read. */
function countTree(tree: Root, text: string): number {
  let count = 0;
  visit(tree, (node: RootContent | Root) => {
    if (node.type === "html") {
      count += countText(parseFragment(node.value));
      return;
    }
    if (node.type === "code") count += countCharacters(codeInfo(node));
    if ("value" in node) count += countCharacters(node.value);
    else if (node.type === "definition") count += countCharacters(sliceOf(node, text));
  });
  return count;
}

function sliceOf(node: RootContent, text: string): string {
  return text.slice(node.position?.start.offset, node.position?.end.offset);
}
