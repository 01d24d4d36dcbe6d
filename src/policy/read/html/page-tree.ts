import type { DefaultTreeAdapterTypes as Tree } from "parse5";
import { countCharacters } from "../characters.ts";

export type Element = Tree.Element;
export type TextNode = Tree.TextNode;
export type PageNode = Tree.Node;

/** Elements whose text is a program or a style sheet, not text. */
const NOT_TEXT = new Set(["script", "style", "template"]);

/** Elements that start and end a line (HTML, “flow content” with `display: block` and table parts). */
const BLOCK = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav " +
    "ol option p pre search section select summary table tbody td tfoot th thead title tr ul"
  ).split(" "),
);

export function isElement(node: PageNode): node is Element {
  return "tagName" in node;
}

export function isText(node: PageNode): node is TextNode {
  return node.nodeName === "#text";
}

/** The children that can hold text. */
export function childrenOf(node: PageNode): PageNode[] {
  if (!("childNodes" in node)) return [];
  return isElement(node) && NOT_TEXT.has(node.tagName) ? [] : node.childNodes;
}

export function attributeOf(element: Element, name: string): string | null {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return null;
}

/** Parsed `style` attribute: lower-case names, values as written; `null` where there is none. */
export function styleOf(element: Element): Map<string, string> | null {
  const style = attributeOf(element, "style");
  if (style === null) return null;
  const declarations = new Map<string, string>();
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const value = declaration.slice(colon + 1).replace(/!\s*important/i, "");
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim());
  }
  return declarations;
}

/** Does the element start and end a line? `style` may turn a span into a block and back. */
export function isBlock(element: Element, style: Map<string, string> | null): boolean {
  const display = style?.get("display")?.toLowerCase();
  if (display === "block" || display === "flex" || display === "list-item") return true;
  if (display === "inline") return false;
  return BLOCK.has(element.tagName);
}

export function isHidden(element: Element, style: Map<string, string> | null): boolean {
  if (attributeOf(element, "hidden") !== null) return true;
  return style?.get("display") === "none" || style?.get("visibility") === "hidden";
}

/** `id` and the names in `class`, lower case. */
export function idAndClasses(element: Element): string[] {
  const names: string[] = [];
  for (const { name, value } of element.attrs) {
    if (name === "id") names.push(value.toLowerCase());
    else if (name === "class") names.push(...value.toLowerCase().split(/\s+/).filter(Boolean));
  }
  return names;
}

export function ancestorsOf(node: PageNode): Element[] {
  const ancestors: Element[] = [];
  let parent = "parentNode" in node ? node.parentNode : null;
  while (parent !== null && isElement(parent)) {
    ancestors.push(parent);
    parent = parent.parentNode;
  }
  return ancestors;
}

/** All text below a node, as one string. */
export function pageText(node: PageNode): string {
  return isText(node) ? node.value : childrenOf(node).map(pageText).join("");
}

/** Characters of all text nodes: a page's text, counted apart from how it is read. */
export function countText(node: PageNode): number {
  if (isText(node)) return countCharacters(node.value);
  return childrenOf(node).reduce((sum, child) => sum + countText(child), 0);
}
