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

/** So many characters that read as one phrase. */
const phrase = (length: number) => "加强城市湿地保护".repeat(11).slice(0, length);

test("a heading that runs into its text has 36 characters at most", () => {
  const clauses = (length: number) =>
    `（一）${phrase(length)}。以改革为动力，统筹推进。\n（二）${phrase(length)}。坚持公开，坚持公平。`;
  expect(headings(clauses(36))).toEqual([`${phrase(36)}。`, `${phrase(36)}。`]);
  expect(headings(clauses(37))).toEqual([null, null]);
});

test("a heading on a line of its own has 80 at most", () => {
  const sections = (length: number) =>
    `一、${phrase(length)}\n坚持规划引领。\n二、${phrase(length)}\n坚持改革创新。`;
  expect(headings(sections(80))).toEqual([phrase(80), phrase(80)]);
  expect(headings(sections(81))).toEqual([null, null]);
});

test("three of five with a heading make a series of headings, two of five don't", () => {
  const headed = ["指导思想。以改革为动力。", "基本原则。坚持公开。", "主要目标。基本建成体系。"];
  const plain = ["各级应当落实责任。加强检查。", "不得推诿。违者追责。", "必须报告。立即处置。"];
  const series = (...texts: string[]) =>
    headings(texts.map((text, at) => `（${"一二三四五"[at]}）${text}`).join("\n"));
  expect(series(...headed, plain[0]!, plain[1]!)).toEqual([
    "指导思想。",
    "基本原则。",
    "主要目标。",
    null,
    null,
  ]);
  expect(series(headed[0]!, headed[1]!, ...plain)).toEqual([null, null, null, null, null]);
});

test("基本原则。 above its points is a heading where three of five are made so, and it is short", () => {
  const points = "\n1.坚持公开。\n2.坚持公平。";
  const clauses = (name: string, others: string[]) =>
    headings(
      [
        `（一）${name}。${points}`,
        ...others.map((text, at) => `（${"二三四五"[at]}）${text}`),
      ].join("\n"),
    ).filter((heading) => heading?.startsWith(name.slice(0, 4)));
  const headed = "主要目标。基本建成体系。";
  const plain = "各级应当落实责任。加强检查。";
  expect(clauses("基本原则", [headed, headed, plain, plain])).toEqual(["基本原则。"]);
  expect(clauses("基本原则", [headed, plain, plain, plain])).toEqual([]);
  expect(clauses(phrase(39), [headed, headed])).toEqual([`${phrase(39)}。`]);
  expect(clauses(phrase(40), [headed, headed])).toEqual([]);
});

test("a phrase before a colon is a heading of 16 characters at most", () => {
  const clause = (length: number) => `一、${phrase(length)}：\n1.有住所；\n2.有工作。`;
  expect(headings(clause(16))[0]).toBe(`${phrase(16)}：`);
  expect(headings(clause(17))[0]).toBeNull();
});

test("an empty heading is one where half of the others have text below", () => {
  const filled = (number: string) => `\n${number}、工作要求\n坚持规划引领。`;
  expect(headings(`一、总体要求${filled("二")}\n三、保障措施`)).toEqual([
    "总体要求",
    "工作要求",
    "保障措施",
  ]);
  expect(headings(`一、总体要求${filled("二")}\n三、保障措施\n四、附件清单`)).toEqual([
    null,
    "工作要求",
    null,
    null,
  ]);
});
