import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { noteLines } from "./note-lines.ts";

const noted = (text: string) => [...noteLines(toLines(text))].map((index) => index + 1);

test("2、 and 3、 carry on 注：1、", () => {
  expect(
    noted("注：1、三级医院执行最高价。\n2、二级医院下浮10%。\n3、含税。\n二、执行时间"),
  ).toEqual([2, 3]);
});

test("a bare 备注： may stand above its points", () => {
  expect(noted("备注：\n1.本表一式三份。\n2.盖章有效。")).toEqual([2, 3]);
});

test("a note of one sentence has none", () => {
  expect(noted("注：本表一式三份。\n1.申报表")).toEqual([]);
});

test("a number that the note does not come to is the text's own", () => {
  expect(noted("注：1、三级医院执行最高价。\n3、含税。")).toEqual([]);
  expect(noted("备注：\n2.盖章有效。")).toEqual([]);
});
