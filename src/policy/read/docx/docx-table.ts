import { childOf, elementsOf, settingOf, switchOf, type Xml } from "./xml-tree.ts";

/** A printed cell: the cells of the file that were merged into it downwards. */
export interface DocxCell {
  parts: Xml[];
  header: boolean;
  colspan: number;
  rowspan: number;
}

/**
 * A table's cells as printed, with `gridSpan` and `vMerge` resolved to spans.
 *
 * @returns `deleted`: rows that a tracked change takes out.
 */
export function readDocxTable(table: Xml): { rows: DocxCell[][]; deleted: Xml[] } {
  const rows: DocxCell[][] = [];
  const deleted: Xml[] = [];
  /** The cell above each column of the grid. */
  let above = new Map<number, DocxCell>();
  for (const row of wrappedElements(table, "tr")) {
    const properties = childOf(row, "trPr");
    if (switchOf(properties, "del") ?? false) {
      deleted.push(row);
      continue;
    }
    const isHeader = switchOf(properties, "tblHeader") ?? false;
    const cells: DocxCell[] = [];
    const current = new Map<number, DocxCell>();
    let column = 0;
    const skip = (count: number) => {
      if (count > 0) cells.push({ parts: [], header: false, colspan: count, rowspan: 1 });
      column += count;
    };
    skip(Number(settingOf(properties, "gridBefore") ?? 0));
    for (const element of wrappedElements(row, "tc")) {
      const cellProperties = childOf(element, "tcPr");
      const colspan = Number(settingOf(cellProperties, "gridSpan") ?? 1);
      const merge = childOf(cellProperties, "vMerge");
      const isContinued = merge !== undefined && merge.attributes["val"] !== "restart";
      const upper = isContinued ? above.get(column) : undefined;
      if (upper !== undefined) {
        upper.rowspan += 1;
        upper.parts.push(element);
        current.set(column, upper);
      } else {
        const cell = { parts: [element], header: isHeader, colspan, rowspan: 1 };
        cells.push(cell);
        current.set(column, cell);
      }
      column += colspan;
    }
    skip(Number(settingOf(properties, "gridAfter") ?? 0));
    rows.push(cells);
    above = current;
  }
  return { rows, deleted };
}

/** Does the table only frame text: one column, as a box around paragraphs? */
export function isBox(rows: DocxCell[][]): boolean {
  return rows.every((row) => row.length <= 1);
}

/** Children of a name, also those inside content controls and accepted insertions. */
function wrappedElements(parent: Xml, name: string): Xml[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (/^(sdt|sdtContent|customXml|ins|moveTo|smartTag)$/.test(child.name)) {
      return wrappedElements(child, name);
    }
    return [];
  });
}
