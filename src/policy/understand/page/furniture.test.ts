import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { stripFurniture } from "./furniture.ts";

test.each([
  ["当前位置:首页 > 政务公开 > 政协提案", "breadcrumb"],
  ["首页 > 政务公开 > 政策文件", "breadcrumb"],
  ["A+ A A-", "font-size-control"],
  ["字号：[大 中 小]", "font-size-control"],
  ["【打印本页】 【关闭窗口】", "page-control"],
  ["扫一扫在手机打开当前页", "page-control"],
  ["上一篇：临江市2021年就业情况通报", "page-control"],
  ["(责编:李洋、谢龙)", "editor-line"],
  ["责任编辑 qgy", "editor-line"],
])("%s is taken out as %s, and listed", (text, reason) => {
  const { lines, removed } = stripFurniture(toLines(text));
  expect(lines).toEqual([]);
  expect(removed).toEqual([{ text, lines: [1, 1], reason }]);
});

test.each([
  "第十条　编辑出版单位应当依法审核稿件。",
  "首页应当公布机构职责。",
  "打印机、复印机等办公设备由办公室统一采购。",
  "2019年12月31日",
  "一、打印",
])("%s is text", (text) => {
  expect(stripFurniture(toLines(text)).removed).toEqual([]);
});
