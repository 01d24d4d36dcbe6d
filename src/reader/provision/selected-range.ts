/** What pages add to the text of a document; nobody quotes it. */
const ADDED = ".cited-mark, .cited-line, .provision-tools, .print-colophon";

/**
 * The part of the reader's selection that lies in the document's text, from its first character to
 * its last: a threefold click selects up to the start of the next paragraph, which isn't meant.
 */
export function selectedRange(policy: HTMLElement): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const selected = selection.getRangeAt(0);
  if (!selected.intersectsNode(policy)) return null;
  const walker = document.createTreeWalker(rootOf(selected, policy), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let found = false;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!selected.intersectsNode(node) || !policy.contains(node)) {
      if (found) break;
      continue;
    }
    if (node.parentElement!.closest(ADDED)) continue;
    const from = node === selected.startContainer ? selected.startOffset : 0;
    const to = node === selected.endContainer ? selected.endOffset : node.length;
    const text = node.data.slice(from, to);
    if (text.trim() === "") continue;
    if (!found) range.setStart(node, from + text.length - text.trimStart().length);
    range.setEnd(node, from + text.trimEnd().length);
    found = true;
  }
  return found ? range : null;
}

function rootOf(selected: Range, policy: HTMLElement): Node {
  const common = selected.commonAncestorContainer;
  // A walker never gives its own root, so a lone text node needs its parent.
  return policy.contains(common) && common !== policy ? common.parentNode! : policy;
}
