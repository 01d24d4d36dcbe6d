import { expect, test } from "vitest";
import { parseText, printOutline } from "../../../../tests/support/parse-text.ts";

const outline = (text: string) => printOutline(parseText(text).document.children).trim();

test("questions without numbers are headings of their answers", () => {
  expect(
    outline(
      "答记者问\n问：为什么出台？\n答：原办法已到期。\n问：有哪些内容？\n答：主要包括：\n1.定价机制。\n2.成本监审。",
    ),
  ).toBe(
    `2 supplement 问：为什么出台？
4 supplement_2 问：有哪些内容？
  6 supplement_2__item_1 1.
  7 supplement_2__item_2 2.`,
  );
});

test("one question is text", () => {
  expect(outline("访谈\n问：为什么出台？\n答：原办法已到期。")).toBe("");
});
