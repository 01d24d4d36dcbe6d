import { expect, test } from "vitest";
import fc from "../../../tests/support/fast-check.ts";
import { parseFramedNumeral, parseNumeral, toChineseNumeral } from "./numerals.ts";

test.each([
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["一百零三", 103],
  ["一百二十", 120],
  ["一千二百五十九", 1259],
  ["廿三", 23],
  ["二〇一九", 2019],
  ["二○○四", 2004],
  ["１２", 12],
  ["577", 577],
])("%s is %i", (text, value) => {
  expect(parseNumeral(text)).toBe(value);
});

test.each(["", "第三", "一次", "十百", "零十", "一二十"])("%j is no number", (text) => {
  expect(parseNumeral(text)).toBeNull();
});

test("every number up to 9999 reads back as written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      expect(parseNumeral(toChineseNumeral(value))).toBe(value);
    }),
  );
});

test("numbers framed in one character", () => {
  expect(parseFramedNumeral("①")).toEqual({ value: 1, frame: "circled" });
  expect(parseFramedNumeral("㉑")).toEqual({ value: 21, frame: "circled" });
  expect(parseFramedNumeral("⑵")).toEqual({ value: 2, frame: "parenthesised-arabic" });
  expect(parseFramedNumeral("⒊")).toEqual({ value: 3, frame: "dotted" });
  expect(parseFramedNumeral("㈣")).toEqual({ value: 4, frame: "parenthesised-chinese" });
  expect(parseFramedNumeral("一")).toBeNull();
});
