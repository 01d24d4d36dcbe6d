import type { PolicyNode } from "../../document/tree.ts";
import { matchMarker } from "../../numbering/markers.ts";
import { contentsKey } from "../parts/contents.ts";

/**
 * Lets each line of a 目录 lead to the heading it names (`第二章　军人地位` → `chp_2`).
 *
 * @param children the document with anchors assigned; changed in place.
 */
export function linkContents(children: PolicyNode[]): void {
  const headings = new Map<string, string>();
  const contents: PolicyNode[] = [];
  const walk = (nodes: PolicyNode[]) => {
    for (const node of nodes) {
      if (node.type === "contents") {
        contents.push(node);
        continue;
      }
      if (node.heading !== null || node.type === "attachment") {
        const key = contentsKey(`${node.ordinal?.raw ?? ""}${node.heading ?? ""}`);
        if (!headings.has(key)) headings.set(key, node.id);
      }
      walk(node.children);
    }
  };
  walk(children);
  for (const entry of contents.flatMap((node) => node.children)) {
    // A body that lost its numbers repeats the names alone.
    const name = entry.text.slice(matchMarker(entry.text)?.length ?? 0);
    const target = headings.get(contentsKey(entry.text)) ?? headings.get(contentsKey(name));
    if (target !== undefined) entry.target = target;
  }
}
