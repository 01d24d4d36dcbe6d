import { expect, test } from "vitest";
import { findTabTables } from "./tab-table.ts";

/** Tables as `first line: lines`, from 1. */
const tables = (...lines: string[]) =>
  [...findTabTables(lines)].map(([start, length]) => `${start + 1}: ${length}`);

test("two lines with as many tabs are a table, one is none", () => {
  expect(tables("单位\t负责人", "市财政局\t王建国", "以上为名单。")).toEqual(["1: 2"]);
  expect(tables("单位\t负责人", "以上为名单。")).toEqual([]);
});

test("another number of tabs ends a table and may begin the next", () => {
  expect(tables("甲\t乙", "丙\t丁", "甲\t乙\t丙", "丁\t戊\t己", "庚")).toEqual(["1: 2", "3: 2"]);
});

test("a column of numbers on either side is a list, or a table of contents", () => {
  expect(tables("第一章\t总则", "第二章\t罚则")).toEqual([]);
  expect(tables("总则\t1", "罚则\t12")).toEqual([]);
  expect(tables("1.\t总则\t3", "2.\t罚则\t7")).toEqual(["1: 2"]);
  // Half of them numbers, or fewer.
  expect(tables("甲县\t1", "乙县\t无")).toEqual([]);
  expect(tables("甲县\t1", "乙县\t无", "丙县\t无")).toEqual(["1: 3"]);
});

test("a column without text is indentation", () => {
  expect(tables("\t第一条 为了规范。", "\t第二条 依法办理。")).toEqual([]);
});
