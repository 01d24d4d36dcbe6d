import type { SourceCell } from "../../document/source.ts";
import { countCharacters } from "../characters.ts";
import {
  attributeOf,
  childrenOf,
  type Element,
  isElement,
  isText,
  type PageNode,
  type TextNode,
} from "./page-tree.ts";

/** A table's own rows and cells, without those of tables inside it. */
export function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = [];
  const visit = (parent: Element) => {
    for (const child of childrenOf(parent)) {
      if (!isElement(child)) continue;
      if (child.tagName === "tr") {
        rows.push(
          childrenOf(child).filter(
            (cell): cell is Element =>
              isElement(cell) && (cell.tagName === "td" || cell.tagName === "th"),
          ),
        );
      } else if (/^(thead|tbody|tfoot)$/.test(child.tagName)) visit(child);
    }
  };
  visit(table);
  return rows;
}

/**
 * Does the table only place the article on the page? Then its cells are read as plain lines.
 *
 * @param isShown text that is published.
 * @param documentSize characters of the whole document.
 */
export function isLayoutTable(
  table: Element,
  isShown: (node: TextNode) => boolean,
  documentSize: number,
): boolean {
  if (/^(presentation|none)$/.test(attributeOf(table, "role") ?? "")) return true;
  const rows = rowsOf(table).map((row) => row.map((cell) => measure(cell, isShown)));
  const filled = rows.map((row) => row.filter((cell) => cell.size > 0));
  // One column holds a list of paragraphs or the whole article; nothing is lost without its box.
  if (filled.every((row) => row.length <= 1)) return true;
  return rows
    .flat()
    .some((cell) => cell.size * 2 > documentSize && (cell.paragraphs > 5 || cell.hasTable));
}

function measure(cell: Element, isShown: (node: TextNode) => boolean) {
  const result = { size: 0, paragraphs: 0, hasTable: false };
  const visit = (node: PageNode) => {
    if (isText(node)) {
      if (isShown(node)) result.size += countCharacters(node.value);
      return;
    }
    if (!isElement(node)) return;
    if (/^(p|br|div|h[1-6]|li)$/.test(node.tagName)) result.paragraphs += 1;
    if (node.tagName === "table") result.hasTable = true;
    for (const child of childrenOf(node)) visit(child);
  };
  visit(cell);
  return result;
}

/** Merging and header of a cell, as attributes give them; 1 and false are left out. */
export function describeCell(cell: Element): Omit<SourceCell, "blocks"> {
  const described: Omit<SourceCell, "blocks"> = {};
  if (cell.tagName === "th") described.header = true;
  for (const name of ["colspan", "rowspan"] as const) {
    const span = Number.parseInt(attributeOf(cell, name) ?? "1", 10);
    if (span > 1 && span <= 1000) described[name] = span;
  }
  return described;
}
