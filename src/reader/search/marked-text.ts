import type { Marked } from "./group-hits.ts";
import { makeElement } from "./make-element.ts";

/** A text with `<mark>` around what was searched for. */
export function markedText({ text, marks }: Marked): Array<Node | string> {
  const nodes: Array<Node | string> = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at) continue;
    nodes.push(text.slice(at, start), makeElement("mark", "", text.slice(start, end)));
    at = end;
  }
  nodes.push(text.slice(at));
  return nodes;
}
