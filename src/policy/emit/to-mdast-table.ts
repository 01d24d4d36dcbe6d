import type { BlockContent, PhrasingContent, RootContent, Table } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import type { TableCell } from "../tree.ts";

/**
 * A GFM table where GFM can say it (a rectangle, one line a cell, nothing merged), else the
 * components `<Table>`, `<Row>`, `<Cell>`.
 */
export function toMdastTable(rows: TableCell[][], fold: (text: string) => string): RootContent[] {
  return isGfm(rows) ? [toGfm(rows, fold)] : [toComponents(rows, fold)];
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

function toGfm(rows: TableCell[][], fold: (text: string) => string): Table {
  return {
    type: "table",
    children: rows.map((row) => ({
      type: "tableRow",
      children: row.map((cell) => ({ type: "tableCell", children: text(fold(cell.text)) })),
    })),
  };
}

function toComponents(rows: TableCell[][], fold: (text: string) => string): MdxJsxFlowElement {
  return component(
    "Table",
    {},
    rows.map((row) =>
      component(
        "Row",
        {},
        row.map((cell) => {
          const attributes: Record<string, string> = {};
          if (cell.header) attributes.header = "true";
          if (cell.colspan > 1) attributes.colspan = String(cell.colspan);
          if (cell.rowspan > 1) attributes.rowspan = String(cell.rowspan);
          return component(
            "Cell",
            attributes,
            cell.text
              .split("\n")
              .filter((line) => line !== "")
              .map((line) => ({ type: "paragraph", children: text(fold(line)) })),
          );
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

function text(value: string): PhrasingContent[] {
  return value === "" ? [] : [{ type: "text", value: value.replace(/\s+/g, " ") }];
}
