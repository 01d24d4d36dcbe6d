import { expect, test } from "vitest";
import { parseText } from "../../../../tests/support/parse-text.ts";

test("every character is published or listed as removed, blanks apart", () => {
  const text =
    "首页 > 政策\n规 定\n第一条 下列区域：\n渔场；\n（二）岸线。\n注：1、含税。\n2、含本数。\n【打印本页】";
  const { sourceCharacters, publishedCharacters, removedCharacters } =
    parseText(text).document.fidelity;
  expect(sourceCharacters).toBe([...text.replace(/\s/g, "")].length);
  expect(removedCharacters).toBe([..."首页>政策【打印本页】"].length);
  expect(publishedCharacters).toBe(sourceCharacters - removedCharacters);
});
