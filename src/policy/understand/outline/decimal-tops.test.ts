import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { decimalTops } from "./decimal-tops.ts";

const tops = (text: string) => [...decimalTops(toLines(text)).keys()].map((index) => index + 1);

test("1　总则 above 1.1 is its first level, also where a level has no decimals", () => {
  expect(tops("1　范围\n2　引用文件\n3　术语\n3.1　污水\n3.2　运维\n4　要求\n4.1　能力")).toEqual([
    1, 2, 3, 6,
  ]);
});

test("1. 总则 is too; the items of 2.1 aren't", () => {
  expect(
    tops(
      "1. 总则\n1.1 目的\n2. 响应\n2.1 程序\n1.核实情况；\n2.启动预案；\n3.上报。\n2.2 信息\n3. 附则\n3.1 解释",
    ),
  ).toEqual([1, 3, 9]);
});

test("quantities and lists without decimals are none", () => {
  expect(tops("1 煤\n2 石油\n3 天然气")).toEqual([]);
});

test("a heading of the first level has forty characters at most, and ends in no mark", () => {
  const name = (length: number) => "农村生活污水处理设施".repeat(5).slice(0, length);
  expect(tops(`1 ${name(40)}\n1.1 污水\n1.2 运维`)).toEqual([1]);
  expect(tops(`1 ${name(41)}\n1.1 污水\n1.2 运维`)).toEqual([]);
  expect(tops("1 污水；\n1.1 污水\n1.2 运维")).toEqual([]);
});

test("one decimal below proves nothing, two do", () => {
  expect(tops("1 范围\n1.1 污水")).toEqual([]);
  expect(tops("1 范围\n1.1 污水\n1.2 运维")).toEqual([1]);
});

test("1. without decimals of its own is an item, also above 3.1", () => {
  expect(tops("1. 范围\n2. 文件\n3. 术语\n3.1 污水\n3.2 运维")).toEqual([]);
});
