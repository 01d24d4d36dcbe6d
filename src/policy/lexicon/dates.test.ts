import { expect, test } from "vitest";
import { findDate, isDateLine, parseDate } from "./dates.ts";
import { foldForRecognition } from "./folding.ts";

test.each([
  ["2019年12月31日", "2019-12-31"],
  ["２０１９年４月２日", "2019-04-02"],
  ["2001 年 5 月 18 日", "2001-05-18"],
  ["二〇〇六年五月二十三日", "2006-05-23"],
  ["二○○四年六月十日", "2004-06-10"],
  ["二ＯＯ四年十月三十日", "2004-10-30"],
  ["2017-03-19", "2017-03-19"],
  ["2020/1/5", "2020-01-05"],
  ["2020.01.05", "2020-01-05"],
])("%s is %s", (printed, iso) => {
  expect(parseDate(printed)).toBe(iso);
});

test.each(["2019年2月30日", "2019年9月", "2019年", "12月31日", "第十三届全国人民代表大会"])(
  "%s is no day",
  (text) => {
    expect(parseDate(text)).toBeNull();
  },
);

test("a date is found where it stands, blanks included", () => {
  const text = "本办法自 2001 年 5 月 18 日起施行";
  const found = findDate(foldForRecognition(text))!;
  expect(text.slice(found.start, found.end)).toBe("2001 年 5 月 18 日");
});

test("only a line that is nothing but a date closes a document", () => {
  expect(isDateLine("二○○四年六月二十六日")).toBe(true);
  expect(isDateLine("（2019 年 1 月 28 日）")).toBe(true);
  expect(isDateLine("2019年1月28日印发")).toBe(false);
  expect(isDateLine("自2019年1月28日")).toBe(false);
});
