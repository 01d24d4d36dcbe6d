import { expect, test } from "vitest";
import { findNodes, parseText } from "../../../tests/support/parse-text.ts";
import type { PolicyNode } from "../document/tree.ts";

const idsOf = (text: string) => {
  const ids: string[] = [];
  const walk = (nodes: PolicyNode[]) => {
    for (const node of nodes) {
      if (node.ordinal !== null) ids.push(node.id);
      walk(node.children);
    }
  };
  walk(parseText(text).document.children);
  return ids;
};

test("articles take no chapter's prefix; 款 and 项 take their article's", () => {
  expect(
    idsOf(
      "条例\n第一章 总则\n第一条 …。\n第二章 罚则\n第二条 有下列情形的：\n（一）罚款；\n（二）警告。\n第二条之一 …。",
    ),
  ).toEqual([
    "chp_1",
    "art_1",
    "chp_2",
    "art_2",
    "art_2__para_1__item_1",
    "art_2__para_1__item_2",
    "art_2z1",
  ]);
});

test("（五） that runs on across 一、二、 takes no prefix, one that restarts does", () => {
  expect(idsOf("意见\n一、甲\n（一）…。\n（二）…。\n二、乙\n（三）…。")).toEqual([
    "sec_1",
    "sub_1",
    "sub_2",
    "sec_2",
    "sub_3",
  ]);
  expect(idsOf("意见\n一、甲\n（一）…。\n二、乙\n（一）…。")).toEqual([
    "sec_1",
    "sec_1__sub_1",
    "sec_2",
    "sec_2__sub_1",
  ]);
});

test("decimals are told by their whole path", () => {
  expect(idsOf("预案\n1　总则\n1.1　目的\n2　响应\n2.1　程序\n2.1.1　报告")).toEqual([
    "cl_1",
    "cl_1_1",
    "cl_2",
    "cl_2_1",
    "cl_2_1_1",
  ]);
});

test("a number printed twice gets --2", () => {
  expect(idsOf("办法\n第一条 …。\n第二条 …。\n第二条 …。\n第三条 …。")).toEqual([
    "art_1",
    "art_2",
    "art_2--2",
    "art_3",
  ]);
});

test("an item whose number was lost takes the anchor of its place", () => {
  const { document } = parseText("条例\n第一条 下列区域：\n渔场；\n卤水区；\n（三）岸线。");
  const items = findNodes(document.children, "provision").filter(({ unit }) => unit === "item");
  expect(items.map(({ id, ordinal }) => [id, ordinal?.raw ?? null])).toEqual([
    ["art_1__para_1__item_1", null],
    ["art_1__para_1__item_2", null],
    ["art_1__para_1__item_3", "（三）"],
  ]);
});

test("the only document that a notice issues keeps its numbers as cited; attachments prefix theirs", () => {
  const notice = "关于印发方案的通知\n各县：\n现印发给你们。\n市政府\n2020年1月1日\n";
  expect(idsOf(`${notice}工作方案\n一、目标\n二、措施`)).toEqual(["sec_1", "sec_2"]);
  expect(idsOf(`${notice}附件1\n工作方案\n一、目标\n二、措施`)).toEqual([
    "att_1",
    "att_1__sec_1",
    "att_1__sec_2",
  ]);
});
