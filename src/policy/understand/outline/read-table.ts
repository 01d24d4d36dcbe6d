import type { TableBlock } from "../../document/source.ts";
import type { PolicyNode, TableCell } from "../../document/tree.ts";
import { type Line, toLine } from "../page/line.ts";
import { buildOutline } from "./build-outline.ts";
import { selectMarkers } from "./select-markers.ts";

/** A line of a cell with the cell's place. */
interface CellLine {
  line: Line;
  cell: [row: number, column: number];
}

/**
 * Reads the cells of a table. Where its cells hold headings (一、医疗质量 / （一）功能定位 / 1.门诊人次数…), these
 * become provisions with anchors, nested by their numbers: the table's `children`. Each says in which
 * cell it stands; a cell's `text` is then what it holds besides.
 */
export function readTable(block: TableBlock): Required<Pick<PolicyNode, "rows" | "children">> {
  const lines: CellLine[] = block.rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, column) =>
      cell.blocks.map((each): CellLine => ({ line: toLine(each), cell: [rowIndex, column] })),
    ),
  );
  const numbered = numberedLines(lines);
  const owned = new Set<CellLine>();
  for (const [at, cellLine] of lines.entries()) {
    const before = lines[at - 1];
    const carriesOn =
      before !== undefined && owned.has(before) && before.cell.join() === cellLine.cell.join();
    if (numbered.has(cellLine.line) || (numbered.size > 0 && carriesOn)) owned.add(cellLine);
  }
  const { nodes, lineOf } = buildOutline([...owned].map((cellLine) => cellLine.line));
  const cellOf = new Map([...owned].map((cellLine) => [cellLine.line.block, cellLine.cell]));
  const place = (node: PolicyNode) => {
    const block = lineOf.get(node)?.block;
    const cell = block === undefined ? undefined : cellOf.get(block);
    if (cell !== undefined) node.cell = cell;
    node.children.forEach(place);
  };
  nodes.forEach(place);
  const plain = lines.filter((cellLine) => !owned.has(cellLine));
  const rows = block.rows.map((row, rowIndex) =>
    row.map(
      (cell, column): TableCell => ({
        text: plain
          .filter(({ cell: [r, c] }) => r === rowIndex && c === column)
          .map((cellLine) => cellLine.line.text)
          .join("\n"),
        header: cell.header ?? false,
        colspan: cell.colspan ?? 1,
        rowspan: cell.rowspan ?? 1,
      }),
    ),
  );
  return { rows, children: nodes };
}

/** The lines whose numbers are headings: a series of 一、 or （一） from one, in at least two cells. */
function numberedLines(lines: CellLine[]): Set<Line> {
  const entries = selectMarkers(lines.map(({ line }) => line));
  const outer = entries.filter(
    ({ marker }) => marker?.kind === "cn" || marker?.kind === "cn-paren",
  );
  const values = new Set(outer.map(({ marker }) => marker!.value));
  if (!values.has(1) || !values.has(2)) return new Set();
  const kinds = new Set(["cn", "cn-paren", "arabic", "arabic-paren"]);
  return new Set(
    entries
      .filter(({ marker }) => marker !== null && kinds.has(marker.kind))
      .map(({ line }) => line),
  );
}
