import { expect, test } from "vitest";
import type { SourceCell, TableBlock, TextBlock } from "../../document/source.ts";
import { readTable } from "./read-table.ts";

const cell = (text: string, more: Partial<SourceCell> = {}): SourceCell => ({
  blocks: text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): TextBlock => ({ kind: "text", text: line, lines: [1, 1], column: 1 })),
  ...more,
});
const table = (...rows: SourceCell[][]): TableBlock => ({ kind: "table", rows, lines: [1, 1] });

test("cells keep their text, their lines and their spans", () => {
  const { rows, children } = readTable(
    table([cell("项目", { header: true }), cell("价格")], [cell("门诊\n诊察费", { colspan: 2 })]),
  );
  expect(children).toEqual([]);
  expect(rows).toEqual([
    [
      { text: "项目", header: true, colspan: 1, rowspan: 1 },
      { text: "价格", header: false, colspan: 1, rowspan: 1 },
    ],
    [{ text: "门诊\n诊察费", header: false, colspan: 2, rowspan: 1 }],
  ]);
});

test("a series of 一、（一） in the cells is an outline, each with its cell", () => {
  const { rows, children } = readTable(
    table([cell("一、医疗质量"), cell("（一）功能定位")], [cell("二、运营效率"), cell("10%")]),
  );
  expect(children.map(({ text, cell }) => [text, cell])).toEqual([
    ["医疗质量", [0, 0]],
    ["运营效率", [1, 0]],
  ]);
  expect(children[0]!.children.map(({ text, cell }) => [text, cell])).toEqual([
    ["功能定位", [0, 1]],
  ]);
  expect(rows.flat().map(({ text }) => text)).toEqual(["", "", "", "10%"]);
});

test("row numbers alone are no outline", () => {
  const { children } = readTable(table([cell("1"), cell("算力中心")], [cell("2"), cell("双千兆")]));
  expect(children).toEqual([]);
});
