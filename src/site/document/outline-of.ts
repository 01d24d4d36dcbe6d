import type { PolicyNode } from "../../policy/document/tree.ts";

/** An entry of the outline beside a document. */
export interface OutlineEntry {
  id: string;
  /** The entry as shown: `一、开放基础与发展背景`, `（二）机遇与挑战`, `第三条`. */
  label: string;
  /** An article without a heading: short enough to stand several to a line. */
  bare: boolean;
  children: OutlineEntry[];
}

const HEADED_UNITS = new Set(["level1", "level2", "level3", "decimal", "article", null]);

/**
 * The outline of a document: its headings, attachments, provisions with a heading of their own, and
 * articles by number. Deeper points and items are left to the text.
 */
export function outlineOf(nodes: PolicyNode[]): OutlineEntry[] {
  return nodes.flatMap((node) => {
    const label = labelOf(node);
    const inner = outlineOf(node.children);
    if (label === null) return inner;
    const bare = node.unit === "article" && !node.heading;
    return [{ id: node.id, label, bare, children: inner }];
  });
}

function labelOf(node: PolicyNode): string | null {
  const number = node.ordinal?.raw ?? "";
  const heading = node.heading?.replace(/\s*\n\s*/g, "").replace(/[。：:]$/, "") ?? "";
  switch (node.type) {
    case "section":
      return joinLabel(number, heading);
    case "attachment":
      // What a notice issues may have no title line and no name: its headings then stand for it.
      return joinLabel(number, heading || titleWithin(node) || (node.label ?? "")) || null;
    case "provision":
      if (!HEADED_UNITS.has(node.unit)) return null;
      return heading || node.unit === "article" ? joinLabel(number, heading) : null;
    default:
      return null;
  }
}

function titleWithin(node: PolicyNode): string {
  const title = node.children.find((child) => child.type === "title");
  return title?.text.replace(/\s*\n\s*/g, "") ?? "";
}

/** 第三章 and 第三条 stand apart from their heading; 一、 and （一） do not. */
function joinLabel(number: string, heading: string): string {
  return /^第/.test(number) && heading ? `${number}　${heading}` : number + heading;
}
