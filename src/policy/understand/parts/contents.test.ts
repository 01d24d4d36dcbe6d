import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { collectContents, contentsEntries, contentsKey } from "./contents.ts";

const LAW =
  "第一章 总则\n第二章 规划\n第三章 附则\n第一章　总　　则\n第一条 为了保护湿地。\n第二章　规　　划\n第三章 附则";

test("contents end where the first heading comes again", () => {
  expect(collectContents(toLines(`目　录\n${LAW}`), 0)).toBe(4);
});

test("contents without the word 目录 are known by all coming again", () => {
  expect(collectContents(toLines(LAW), 0)).toBe(3);
  expect(
    collectContents(
      toLines(
        "一、管辖\n二、回避\n三、证据\n四、期间\n一、管辖\n正文。\n二、回避\n三、证据\n四、期间",
      ),
      0,
    ),
  ).toBe(4);
});

test("headings of a body that lost its numbers still close the contents", () => {
  expect(
    collectContents(
      toLines(
        "第一章 总 则\n第二章 规划管理\n第三章 附 则\n总 则\n第一条 为了…。\n规划管理\n附 则",
      ),
      0,
    ),
  ).toBe(3);
});

test("chapters that don't come again are the text", () => {
  expect(collectContents(toLines("第一章 总则\n第二章 规划\n第三章 附则"), 0)).toBe(0);
});

test("contents on one line are that line", () => {
  const lines = toLines("第一章 总则 第二章 任免范围 第三章 任免程序\n第一条 为了规范任免。");
  expect(collectContents(lines, 0)).toBe(1);
});

test("leaders, page numbers and letter-spacing don't tell entries apart", () => {
  for (const printed of ["一、规划背景......12", "一、规划背景……………3", "一、规 划 背 景 7"]) {
    expect(contentsKey(printed)).toBe("一、规划背景");
  }
});

test("the word 目录 is no entry", () => {
  const [first, ...rest] = toLines("目录\n第一章 总则\n第二章 附则");
  expect(contentsEntries([first!, ...rest])).toEqual(rest);
  expect(contentsEntries(rest)).toEqual(rest);
});

test("contents without the word 目录 are known where three of five chapters come again by name", () => {
  const names = ["总 则", "规划管理", "保护措施", "监督检查", "附 则"];
  const listed = names.map((name, at) => `第${"一二三四五"[at]}章 ${name}`);
  const law = (...again: number[]) =>
    [...listed, ...again.flatMap((at) => [names[at]!, "为了保护湿地，制定本条例。"])].join("\n");
  expect(collectContents(toLines(law(1, 2, 4)), 0)).toBe(5);
  expect(collectContents(toLines(law(1, 4)), 0)).toBe(0);
});

test("contents without the word 目录 have three chapters at least, or four numbers", () => {
  const twice = (text: string) => `${text}\n${text}`;
  expect(collectContents(toLines(twice("第一章 总则\n第二章 规划\n第三章 附则")), 0)).toBe(3);
  expect(collectContents(toLines(twice("第一章 总则\n第二章 附则")), 0)).toBe(0);
  expect(collectContents(toLines(twice("一、管辖\n二、回避\n三、证据\n四、期间")), 0)).toBe(4);
  expect(collectContents(toLines(twice("一、管辖\n二、回避\n三、证据")), 0)).toBe(0);
});

test("an entry has eighty characters at most, and is no sentence", () => {
  const contents = (name: string) =>
    `目录\n第一章 总则\n第二章 ${name}\n第三章 附则\n第一章 总则\n第一条 为了保护湿地。`;
  const name = "保护城市湿地管理".repeat(10).slice(0, 76);
  expect(collectContents(toLines(contents(name)), 0)).toBe(4);
  expect(collectContents(toLines(contents(`${name}法`)), 0)).toBe(2);
  expect(collectContents(toLines(contents("规划。")), 0)).toBe(2);
});
