import { expect, test } from "vitest";
import { findNodes, parseText } from "../../../../tests/support/parse-text.ts";

test("entries lead to the headings they name, however these are spaced or numbered", () => {
  const { document } = parseText(
    "规划\n目录\n第一章　总则......1\n第二章　措施......3\n第三章　附则......9\n第一章 总 则\n第一条 …。\n措施\n第二条 …。\n第三章 附 则\n第三条 …。",
  );
  const [contents] = findNodes(document.children, "contents");
  expect(contents!.children.map(({ target }) => target)).toEqual(["chp_1", "supplement", "chp_3"]);
});

test("an entry without a heading leads nowhere", () => {
  const { document } = parseText("规划\n目录\n一、背景\n二、附图\n一、背景\n正文。");
  const [contents] = findNodes(document.children, "contents");
  expect(contents!.children.map(({ target }) => target)).toEqual(["sec_1", undefined]);
});
