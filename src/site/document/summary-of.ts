import type { PolicyDocument, PolicyNode } from "../../policy/document/tree.ts";

/** The first sentences of a document, at most 120 characters, for search engines and previews. */
export function summaryOf(document: PolicyDocument): string {
  const text = firstText(document.children) ?? document.title;
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}

/** The first paragraph or clause that is long enough to say something. */
function firstText(nodes: PolicyNode[]): string | null {
  for (const node of nodes) {
    if ((node.type === "paragraph" || node.type === "provision") && node.text.length >= 30) {
      return node.text.replace(/\s+/g, " ");
    }
    const inner = firstText(node.children);
    if (inner) return inner;
  }
  return null;
}
