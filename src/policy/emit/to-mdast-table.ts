import type { BlockContent, PhrasingContent, RootContent, Table } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import type { TableCell } from "../document/tree.ts";

/** The lines of a cell's own text as they are printed. */
type CellLines = (cell: [row: number, column: number], text: string) => PhrasingContent[][];

/**
 * A GFM table where GFM can say it (a rectangle, one line a cell, nothing merged), else the
 * components `<Table>`, `<Row>`, `<Cell>`.
 *
 * @param toLines what to print for a cell's own text, line by line.
 * @param cellBlocks blocks that follow a cell's plain text, by `row,column`.
 */
export function toMdastTable(
  rows: TableCell[][],
  cellBlocks: Map<string, RootContent[]>,
  toLines: CellLines,
): RootContent[] {
  const isPlain = cellBlocks.size === 0 && isGfm(rows);
  return isPlain ? [toGfm(rows, toLines)] : [toComponents(rows, cellBlocks, toLines)];
}

function isGfm(rows: TableCell[][]): boolean {
  const width = rows[0]?.length ?? 0;
  return (
    rows.length > 1 &&
    width > 1 &&
    rows.every(
      (row, at) =>
        row.length === width &&
        row.every(
          (cell) =>
            cell.colspan === 1 &&
            cell.rowspan === 1 &&
            !cell.text.includes("\n") &&
            cell.header === (at === 0),
        ),
    )
  );
}

function toGfm(rows: TableCell[][], toLines: CellLines): Table {
  return {
    type: "table",
    children: rows.map((row, rowIndex) => ({
      type: "tableRow",
      children: row.map((cell, column) => ({
        type: "tableCell",
        children: toLines([rowIndex, column], cell.text).flat(),
      })),
    })),
  };
}

function toComponents(
  rows: TableCell[][],
  cellBlocks: Map<string, RootContent[]>,
  toLines: CellLines,
): MdxJsxFlowElement {
  return component(
    "Table",
    {},
    rows.map((row, rowIndex) =>
      component(
        "Row",
        {},
        row.map((cell, column) => {
          const attributes: Record<string, string> = {};
          if (cell.header) attributes.header = "true";
          if (cell.colspan > 1) attributes.colspan = String(cell.colspan);
          if (cell.rowspan > 1) attributes.rowspan = String(cell.rowspan);
          const lines = toLines([rowIndex, column], cell.text);
          return component("Cell", attributes, [
            ...lines.map((children): BlockContent => ({ type: "paragraph", children })),
            ...((cellBlocks.get(`${rowIndex},${column}`) ?? []) as BlockContent[]),
          ]);
        }),
      ),
    ),
  );
}

function component(
  name: string,
  attributes: Record<string, string>,
  children: BlockContent[],
): MdxJsxFlowElement {
  return {
    type: "mdxJsxFlowElement",
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: "mdxJsxAttribute",
      name: key,
      value,
    })),
    children,
  };
}
