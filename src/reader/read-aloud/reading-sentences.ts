import { splitSentences, toSpoken } from "./split-sentences.ts";

/** What is read. */
export interface ReadingScope {
  /** Reading starts with this element; with the first where none is named. */
  from?: Element;
  /** And ends with it. */
  only?: boolean;
}

/** What is read in one go. */
export interface Sentence {
  spoken: string;
  range: Range;
  /** The line of text it stands in. */
  block: Element;
}

const BLOCKS = "p, h1, h2, h3, h4, h5, h6, td, th, li, dt, dd, figcaption, summary";
/** What pages add to the text, and what is to be used and not read. */
const ADDED =
  ".cited-mark, .cited-line, .provision-tools, .print-colophon, .print-panel, nav, form, script, [hidden]";

/** The sentences of a page or a part of it, in reading order. */
export function readingSentences(root: HTMLElement, { from, only }: ReadingScope): Sentence[] {
  const lines = textLines(only && from ? from : root);
  const first = from ? lines.findIndex(({ block }) => isWithinOrAfter(block, from)) : 0;
  return lines.slice(Math.max(0, first)).flatMap(sentencesOf);
}

interface TextLine {
  block: Element;
  text: string;
  nodes: Array<{ node: Text; at: number }>;
}

/** An article's number stands before its first 款 and is read with it. */
function textLines(root: Element): TextLine[] {
  const lines: TextLine[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement!;
    if (node.data.trim() === "" || parent.closest(ADDED)) continue;
    const own = parent.closest(BLOCKS) ?? parent;
    let line = lines[lines.length - 1];
    if (!line || (own !== block && !block?.classList.contains("lone"))) {
      line = { block: own, text: "", nodes: [] };
      lines.push(line);
    }
    block = own;
    line.nodes.push({ node, at: line.text.length });
    line.text += node.data;
  }
  return lines;
}

function sentencesOf({ block, text, nodes }: TextLine): Sentence[] {
  return splitSentences(text).flatMap(({ start, end }) => {
    const spoken = toSpoken(text.slice(start, end));
    if (!/[\p{L}\p{N}]/u.test(spoken)) return [];
    const range = document.createRange();
    const [startNode, endNode] = [nodeAt(nodes, start), nodeAt(nodes, end - 1)];
    range.setStart(startNode.node, start - startNode.at);
    range.setEnd(endNode.node, end - endNode.at);
    return [{ spoken, range, block }];
  });
}

function nodeAt(nodes: TextLine["nodes"], offset: number): TextLine["nodes"][number] {
  let index = nodes.length - 1;
  while (nodes[index]!.at > offset) index--;
  return nodes[index]!;
}

function isWithinOrAfter(block: Element, from: Element): boolean {
  const position = from.compareDocumentPosition(block);
  return (
    block === from ||
    (position & (Node.DOCUMENT_POSITION_CONTAINED_BY | Node.DOCUMENT_POSITION_FOLLOWING)) !== 0
  );
}
