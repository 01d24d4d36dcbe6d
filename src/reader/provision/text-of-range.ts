import { linesOf } from "../text/lines-of-element.ts";

/** What pages add to the text of a document. */
const ADDED = ".cited-mark, .cited-line, .provision-tools, script";

/** The text of a selection, a line for each block, without what the page adds to it. */
export function textOfRange(range: Range): string {
  const holder = document.createElement("div");
  holder.append(range.cloneContents());
  for (const added of holder.querySelectorAll(ADDED)) added.remove();
  const lines = linesOf(holder).map(({ marker, text }) => marker + text);
  // A selection within one block has no block of its own.
  return lines.length > 0 ? lines.join("\n") : (holder.textContent ?? "").trim();
}
