import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { quotedLines } from "./quoted-lines.ts";

const quoted = (text: string) => [...quotedLines(toLines(text))].map((index) => index + 1);

test("what an amendment quotes is text, up to its last ”", () => {
  expect(
    quoted(
      "一、将第三条修改为：“公安机关是主管部门。\n“（一）登记；\n（二）检查。”\n二、删除第四条。",
    ),
  ).toEqual([2, 3]);
});

test("a quotation on lines of its own counts behind a colon", () => {
  expect(
    quoted(
      "8.将第七条修改为：\n“有下列情形之一的：\n（一）无因果关系；\n（二）未到达。”\n9.删除第八条。",
    ),
  ).toEqual([3, 4]);
});

test("a lost ” swallows nothing: the series that brings it in goes on", () => {
  expect(
    quoted(
      "一、将第三条修改为：“公安机关主管。\n二、将第四条修改为：“每年一次。”\n三、删除第五条。”",
    ),
  ).toEqual([]);
});

test("words in quotes inside a sentence quote nothing", () => {
  expect(quoted("坚持“两个毫不动摇”。\n一、落实“放管服”改革。")).toEqual([]);
});

test("a quotation goes on for 120 lines at most", () => {
  const amendment = (lines: number) =>
    `一、将第三条修改为：“公安机关主管。\n${"公安机关负责登记。\n".repeat(lines - 1)}其他部门协助。”`;
  expect(quoted(amendment(120))).toHaveLength(120);
  expect(quoted(amendment(121))).toEqual([]);
});
