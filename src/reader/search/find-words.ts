import { foldText } from "../../search/words/fold/fold-text.ts";

/** An occurrence: the parts of text nodes it consists of, in reading order. */
export type Found = Array<{ node: Text; start: number; end: number }>;

const BLOCKS = "p, h1, h2, h3, h4, h5, h6, td, th, li, dt, dd, figcaption";
/** What pages add to the text. */
const ADDED = ".cited-mark, .cited-line, .provision-tools, .print-link, script";
/** Stands between blocks; no word holds it. */
const BREAK = "\n";

/**
 * Where words stand in the text of elements, compared as the search compares them: widths, case,
 * brackets and blanks do not count. A word may run on from one inline element into the next, and
 * from the number of an article into its first 款, which share a line.
 */
export function findWords(elements: Iterable<Element>, words: string[]): Found[] {
  let text = "";
  const places: Array<{ node: Text; at: number }> = [];
  let block: Element | null = null;
  for (const node of textNodes(elements)) {
    const own = node.parentElement!.closest(BLOCKS);
    if (own !== block && !block?.classList.contains("lone")) {
      text += BREAK;
      places.push({ node, at: 0 });
    }
    block = own;
    const folded = foldText(node.data);
    text += folded.text;
    for (let index = 0; index < folded.text.length; index++) {
      places.push({ node, at: folded.offsets[index]! });
    }
  }
  return occurrences(text, words).map(([start, end]) => toFound(places.slice(start, end)));
}

function* textNodes(elements: Iterable<Element>): Generator<Text> {
  for (const element of elements) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement!.closest(ADDED)) yield node as Text;
    }
  }
}

/** Ascending; of two that overlap the first. */
function occurrences(text: string, words: string[]): Array<[start: number, end: number]> {
  const all: Array<[start: number, end: number]> = [];
  for (const word of new Set(words.map((word) => foldText(word).text))) {
    if (word === "") continue;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      all.push([at, at + word.length]);
    }
  }
  let last = 0;
  return all
    .sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd)
    .filter(([start, end]) => {
      if (start < last) return false;
      last = end;
      return true;
    });
}

function toFound(places: Array<{ node: Text; at: number }>): Found {
  const found: Found = [];
  for (const { node, at } of places) {
    const end = at + (node.data.codePointAt(at)! > 0xffff ? 2 : 1);
    const last = found[found.length - 1];
    if (last?.node === node) last.end = end;
    else found.push({ node, start: at, end });
  }
  return found;
}
