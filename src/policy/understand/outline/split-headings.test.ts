import { expect, test } from "vitest";
import { parseText } from "../../../../tests/support/parse-text.ts";
import type { PolicyNode } from "../../document/tree.ts";

/** Headings of numbered clauses, `null` for those without. */
const headings = (text: string) => {
  const found: Array<string | null> = [];
  const walk = (nodes: PolicyNode[]) => {
    for (const node of nodes) {
      if (node.ordinal !== null) found.push(node.heading);
      walk(node.children);
    }
  };
  walk(parseText(`意见\n${text}`).document.children);
  return found;
};

test("a whole line with content below is a heading, also with ？ or ： at its end", () => {
  expect(
    headings(
      "一、总体要求\n坚持规划引领。\n二、谁可以申请？\n本市居民。\n三、申请条件：\n1.有住所；\n2.有工作。",
    ),
  ).toEqual(["总体要求", "谁可以申请？", "申请条件：", null, null]);
});

test("a first sentence that all of the series have is a heading", () => {
  expect(
    headings("（一）指导思想。以改革为动力，统筹推进。\n（二）基本原则。坚持公开，坚持公平。"),
  ).toEqual(["指导思想。", "基本原则。"]);
});

test("a short label before a colon is one too", () => {
  expect(headings("一、元旦：1月1日放假1天。\n二、春节：2月4日至10日放假调休。")).toEqual([
    "元旦：",
    "春节：",
  ]);
});

test("rules and lead-ins are no headings", () => {
  expect(headings("一、各级应当落实责任。加强检查。\n二、不得推诿。违者追责。")).toEqual([
    null,
    null,
  ]);
  expect(headings("1.负责执行下列文书：\n（1）判决；\n（2）裁定。\n2.依法执行。")).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("one clause with a paragraph below it doesn't make a heading of itself", () => {
  expect(headings("一、对某公司责令改正；\n二、对张某给予警告。\n另有说明。")).toEqual([
    null,
    null,
  ]);
});

test("a clause that opens a quotation goes on in it", () => {
  expect(
    headings(
      "一、将第三条修改为：“公安机关主管。\n“其他部门协助。”\n二、将第四条修改为：“每年一次。\n“特殊情况除外。”",
    ),
  ).toEqual([null, null]);
});
