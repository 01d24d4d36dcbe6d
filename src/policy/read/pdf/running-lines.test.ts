import { expect, test } from "vitest";
import type { Page } from "./page-items.ts";
import { findRunningLines } from "./running-lines.ts";
import type { PdfLine } from "./to-pdf-lines.ts";

/** What is found on pages of 1000 points, of lines given by where they stand: `{ 60: "公报" }`. */
function find(...pages: Array<Record<number, string>>): string[] {
  const read = pages.map((lines, at) => {
    const page = { number: at + 1, width: 600, height: 1000 } as Page;
    return {
      page,
      lines: Object.entries(lines).map(
        ([baseline, text]) => ({ page: at + 1, text, baseline: Number(baseline) }) as PdfLine,
      ),
    };
  });
  return [...findRunningLines(read)].map(([line, reason]) => `${line.page} ${line.text} ${reason}`);
}

const TEXT = "第一条　本细则适用于公文处理工作。";

test("running lines stand in the outer 15 in a hundred of a page", () => {
  expect(find({ 149: "— 3 —", 500: TEXT })).toEqual(["1 — 3 — page-number"]);
  expect(find({ 150: "— 3 —", 500: TEXT })).toEqual([]);
  expect(find({ 500: TEXT, 851: "— 3 —" })).toEqual(["1 — 3 — page-number"]);
  expect(find({ 500: TEXT, 850: "— 3 —" })).toEqual([]);
});

test("they are the first or last three lines of a page", () => {
  expect(find({ 40: "甲", 60: "乙", 80: "— 3 —", 500: TEXT })).toHaveLength(1);
  expect(
    find({ 40: "甲", 60: "乙", 70: "丙", 80: "— 3 —", 500: TEXT, 600: TEXT, 700: TEXT }),
  ).toEqual([]);
});

test("a line repeats that stands on two pages, and on a third of all", () => {
  const pages = (count: number, heads: number) =>
    find(
      ...Array.from({ length: count }, (_, at) => ({
        ...(at < heads ? { 60: "某某市人民政府公报" } : {}),
        500: TEXT,
      })),
    ).length;
  expect([pages(1, 1), pages(3, 1)]).toEqual([0, 0]);
  expect([pages(2, 2), pages(6, 2), pages(7, 2)]).toEqual([2, 2, 0]);
});

test("a bare number is a page's where two count on, or on a page alone", () => {
  expect(find({ 500: TEXT, 900: "5" }, { 500: TEXT, 900: "6" })).toEqual([
    "1 5 page-number",
    "2 6 page-number",
  ]);
  expect(find({ 500: TEXT, 900: "5" }, { 500: TEXT, 900: "8" })).toEqual([
    "1 5 running-head",
    "2 8 running-head",
  ]);
  expect(find({ 500: TEXT, 900: "1" })).toEqual(["1 1 page-number"]);
  expect(find({ 500: TEXT, 900: "5" })).toEqual([]);
});
