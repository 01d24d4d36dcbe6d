import { countCharacters } from "../characters.ts";
import {
  attributeOf,
  childrenOf,
  type Element,
  isBlock,
  isElement,
  isHidden,
  isText,
  type PageNode,
  styleOf,
  type TextNode,
} from "./page-tree.ts";

/** One line of a page as a browser would show it, frame included. */
export interface PageLine {
  /** Blanks joined, trimmed, a blank between the texts of neighbouring elements. */
  text: string;
  nodes: TextNode[];
  /** The innermost block element around the line. */
  owner: Element;
  /** Characters that are not blank, and how many of them are links. */
  size: number;
  linked: number;
  /** Addresses of the links. */
  targets: string[];
  hidden: boolean;
  /** Does the line stand in an element that never holds a document: `nav`, `footer`, `button`…? */
  outside: boolean;
}

/** Elements that hold controls or the site's frame by their very meaning. */
const OUTSIDE = new Set(
  "head nav footer aside button select option textarea noscript iframe svg dialog object noframes noembed".split(
    " ",
  ),
);

interface Surroundings {
  owner: Element;
  target: string | null;
  hidden: boolean;
  outside: boolean;
}

/** Cuts a page into lines: at block elements and `<br>`. Every text node is in exactly one line. */
export function toPageLines(html: Element): PageLine[] {
  const lines: PageLine[] = [];
  let open: PageLine | null = null;

  const close = () => {
    if (open === null) return;
    open.text = open.text.replace(/\s+/g, " ").trim();
    open.size = countCharacters(open.text);
    if (open.size > 0) lines.push(open);
    open = null;
  };

  const addText = (node: TextNode, around: Surroundings) => {
    if (open === null) {
      const { owner, hidden, outside } = around;
      open = { text: "", nodes: [], owner, size: 0, linked: 0, targets: [], hidden, outside };
    }
    const previous = open.nodes.at(-1);
    // Neighbouring elements keep a blank between them: `<span>17:32</span><span>来源：…</span>`.
    if (previous !== undefined && previous.parentNode !== node.parentNode) open.text += " ";
    open.nodes.push(node);
    open.text += node.value;
    open.hidden &&= around.hidden;
    if (around.target === null) return;
    open.linked += countCharacters(node.value);
    open.targets.push(around.target);
  };

  const visit = (node: PageNode, around: Surroundings) => {
    if (isText(node)) return addText(node, around);
    if (!isElement(node)) return;
    if (node.tagName === "br") return close();
    const style = styleOf(node);
    const block = isBlock(node, style);
    const inside: Surroundings = {
      owner: block ? node : around.owner,
      target: node.tagName === "a" ? (attributeOf(node, "href") ?? "") : around.target,
      hidden: around.hidden || isHidden(node, style),
      outside: around.outside || OUTSIDE.has(node.tagName),
    };
    // Hidden text never shares a line with shown text: it is listed by itself.
    const splits = block || inside.hidden !== around.hidden || inside.outside !== around.outside;
    if (splits) close();
    for (const child of childrenOf(node)) visit(child, inside);
    if (splits) close();
  };

  visit(html, { owner: html, target: null, hidden: false, outside: false });
  close();
  return lines;
}

/** Is the line mostly links, such as an entry of a menu? */
export function isLinkLine(line: PageLine): boolean {
  return line.linked * 2 > line.size;
}

/** Does the line name an enclosed file: 附件：…, or a link to a document to download? */
export function isEnclosureLine(line: PageLine): boolean {
  if (/^附\s*件/.test(line.text)) return true;
  return line.targets.some((target) =>
    /\.(docx?|wps|xlsx?|et|pdf|ofd|zip|rar|7z|pptx?)(\?.*)?$/i.test(target),
  );
}
