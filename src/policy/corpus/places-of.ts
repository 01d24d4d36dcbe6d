import type { PolicyNode } from "../policy/tree.ts";
import { placeStep } from "./place-step.ts";

/** Where something stands in a document, for a list of places. */
export interface Place {
  /** `null` for a title: the page's heading has no anchor of its own. */
  anchor: string | null;
  /** As official documents cite it: 第四部分第（二）项; 正文 where no number leads to it. */
  label: string;
}

/** The place of every node, by its id. */
export function placesOf(nodes: PolicyNode[]): Map<string, Place> {
  const places = new Map<string, Place>();
  const visit = (node: PolicyNode, path: string, siblings: PolicyNode[]) => {
    const here = path + stepOf(node, siblings);
    const isTitle = node.type === "title";
    places.set(node.id, {
      anchor: isTitle ? null : node.id,
      label: here || (isTitle ? "标题" : "正文"),
    });
    for (const child of node.children) visit(child, here, node.children);
  };
  for (const node of nodes) visit(node, "", nodes);
  return places;
}

function stepOf(node: PolicyNode, siblings: PolicyNode[]): string {
  if (node.type === "attachment") return "";
  const paragraphs = siblings.filter(isLegalParagraph);
  return placeStep({
    unit: node.type === "paragraph" ? null : node.unit,
    raw: node.ordinal?.raw ?? null,
    position: paragraphs.indexOf(node) + 1,
    siblings: paragraphs.length,
  });
}

/** A 款, as opposed to a paragraph of a 公文. */
function isLegalParagraph({ type, unit }: PolicyNode): boolean {
  return type === "provision" && unit === "paragraph";
}
