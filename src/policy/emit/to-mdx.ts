import type { Text } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { mdxToMarkdown } from "mdast-util-mdx";
import { defaultHandlers, type Options, toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import type { PolicyDocument } from "../document/tree.ts";
import { type EmitOptions, toMdast } from "./to-mdast.ts";

/**
 * What the extensions leave open: a paragraph that begins with the words `import` or `export` would
 * be read as code.
 */
const MODULE_WORDS: Options = {
  unsafe: [
    { atBreak: true, character: "i", after: "mport\\b" },
    { atBreak: true, character: "e", after: "xport\\b" },
  ],
};

/** Text without ASCII punctuation, letters or white space: nothing in it can mean anything to MDX. */
const INERT = /^[^\0-/:-\x7F]*$/;

/** Most text of a document is inert, and looking for each thing to escape takes most of the time. */
const INERT_TEXT: Options = {
  handlers: {
    text: (node: Text, parent, state, info) =>
      INERT.test(node.value) ? node.value : defaultHandlers.text(node, parent, state, info),
  },
};

/**
 * Prints a document as MDX: readable, stable (the same document gives the same bytes), and inert
 * (braces, angle brackets, HTML and module statements in the source are text).
 *
 * @returns the file, with frontmatter that says from what it was made.
 */
export function toMdx(document: PolicyDocument, options: EmitOptions): string {
  const { file } = document.source;
  const sidecar = file.replace(/\.[^./]+$/, ".yaml");
  const frontmatter = stringify(
    { slug: document.slug, title: document.title },
    { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" },
  );
  const body = toMarkdown(toMdast(document, options), {
    extensions: [mdxToMarkdown(), gfmToMarkdown(), MODULE_WORDS, INERT_TEXT],
    bullet: "-",
    emphasis: "_",
    resourceLink: true,
  });
  return `---\n# 由章句根据 ${file} 生成，请勿修改；更正写在 ${sidecar}。Generated: do not edit.\n${frontmatter}---\n\n${body}`;
}
