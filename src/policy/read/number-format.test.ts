import { expect, test } from "vitest";
import { printNumber } from "./number-format.ts";

test.each([
  ["decimal", 12, "12"],
  ["decimalZero", 7, "07"],
  ["decimalFullWidth", 12, "１２"],
  ["decimalEnclosedCircle", 20, "⑳"],
  ["decimalEnclosedCircle", 21, "㉑"],
  ["decimalEnclosedCircleChinese", 50, "㊿"],
  ["decimalEnclosedFullstop", 3, "⒊"],
  ["decimalEnclosedParen", 2, "⑵"],
  ["ideographEnclosedCircle", 10, "㊉"],
  ["chineseCounting", 10, "十"],
  ["chineseCounting", 21, "二十一"],
  ["chineseCountingThousand", 120, "一百二十"],
  ["japaneseCounting", 105, "一百零五"],
  ["ideographDigital", 20, "二〇"],
  ["ideographTraditional", 3, "丙"],
  ["ideographZodiac", 12, "亥"],
  ["chineseLegalSimplified", 1005, "壹仟零伍"],
  ["upperRoman", 14, "XIV"],
  ["lowerRoman", 9, "ix"],
  ["upperLetter", 28, "BB"],
  ["none", 3, ""],
])("%s prints %i as %s", (format, value, printed) => {
  expect(printNumber(value, format)).toBe(printed);
});

test("what a format cannot print is not made up", () => {
  expect(printNumber(51, "decimalEnclosedCircle")).toBeNull();
  expect(printNumber(1, "hebrew1")).toBeNull();
});
