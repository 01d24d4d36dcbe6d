import { expect, test } from "vitest";
import { readText } from "./read-text.ts";

test("a line is a block that knows its place", () => {
  const { blocks } = readText("a.txt", "标题\r\n\r\n　　第一条　为了…。\n", "utf-8");
  expect(blocks).toEqual([
    { kind: "text", text: "标题", lines: [1, 1], column: 1 },
    { kind: "text", text: "第一条　为了…。", lines: [3, 3], column: 3 },
  ]);
});

test("page breaks and line separators start a line without a number of their own", () => {
  const { blocks } = readText("a.txt", "甲\f乙\u2028丙\n丁", "utf-8");
  expect(blocks.map((block) => [block.lines[0], "column" in block && block.column])).toEqual([
    [1, 1],
    [1, 3],
    [1, 5],
    [2, 1],
  ]);
});

test("invisible characters are listed with their line", () => {
  const { blocks, removed, characters } = readText("a.txt", "甲\n第\u200b一条\u0085", "utf-8");
  expect(blocks[1]).toMatchObject({ text: "第一条" });
  expect(removed).toEqual([{ text: "\u200b\u0085", lines: [2, 2], reason: "invisible-character" }]);
  expect(characters).toBe(6);
});

test("rows of cells with tabs between them are a table", () => {
  const { blocks } = readText(
    "a.txt",
    "罪名如下：\n刑法条文\t罪名\n第201条 （《刑法修正案（七）》第3条）\t逃税罪\n特此通知。",
    "utf-8",
  );
  expect(blocks.map((block) => block.kind)).toEqual(["text", "table", "text"]);
  expect(blocks[1]).toMatchObject({ lines: [2, 3] });
  const table = blocks[1]!;
  if (table.kind !== "table") throw new Error("no table");
  expect(table.rows[1]![1]!.blocks).toEqual([
    { kind: "text", text: "逃税罪", lines: [3, 3], column: 23 },
  ]);
});

test.each([
  ["tabs after markers", "第一章\t总则\n第二章\t附则"],
  ["tabs before page numbers", "一、总体要求\t1\n二、主要任务\t12"],
  ["tabs as indents", "\t第一条　甲\n\t第二条　乙"],
  ["one line with tabs", "甲\t乙\n丙"],
])("%s make no table", (_, text) => {
  expect(readText("a.txt", text, "utf-8").blocks.every(({ kind }) => kind === "text")).toBe(true);
});
