import type { Removed } from "../../document/source.ts";
import type { Fidelity, PolicyNode } from "../../document/tree.ts";
import { countCharacters } from "../../read/characters.ts";

/**
 * Counts what became of every character of the source. Nothing is lost and nothing is invented
 * where `sourceCharacters` = `publishedCharacters` + `removedCharacters`.
 */
export function measureFidelity(
  sourceCharacters: number,
  children: PolicyNode[],
  removed: Removed[],
): Fidelity {
  let publishedCharacters = 0;
  visitText(children, (text) => {
    publishedCharacters += countCharacters(text);
  });
  const removedCharacters = removed.reduce((sum, { text }) => sum + countCharacters(text), 0);
  return { sourceCharacters, publishedCharacters, removedCharacters };
}

/** Calls back with every piece of published text, in reading order. */
function visitText(nodes: PolicyNode[], visit: (text: string) => void): void {
  for (const node of nodes) {
    if (node.ordinal !== null) visit(node.ordinal.raw);
    if (node.heading !== null) visit(node.heading);
    // A picture's description is an attribute, not text of the source.
    if (node.text !== "" && node.type !== "image") visit(node.text);
    for (const cell of (node.rows ?? []).flat()) visit(cell.text);
    visitText(node.children, visit);
  }
}
