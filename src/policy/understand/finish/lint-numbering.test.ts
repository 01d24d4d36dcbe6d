import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseText } from "../../../../tests/support/parse-text.ts";

const lint = (text: string, sidecar: Parameters<typeof parseText>[1] = {}) =>
  parseText(text, sidecar)
    .diagnostics.filter(({ ruleId }) => /^(?:numbering|level|marker|heading)-/.test(ruleId))
    .map(
      ({ line, column, severity, ruleId, message }) =>
        `${line}:${column} ${severity} ${ruleId} ${message}`,
    )
    .join("\n");

test.each([
  ["gap", "条例\n第一条 …。\n第二条 …。\n第五条 …。\n第六条 有下列情形的：\n（一）…；\n（三）…。"],
  ["duplicate", "条例\n第一条 …。\n第二条 …。\n第二条 …。\n第三条 …。"],
  [
    "back",
    "办法\n一、目标\n到2027年。\n二、措施\n强化监管。\n四、保障\n加强领导。\n三、附则\n即日起施行。",
  ],
  ["start", "意见\n（二）压实责任。开展检查。\n（三）强化监管。严格执法。"],
  ["skipped-level", "意见\n一、目标\n1.压实责任。开展检查。\n2.强化监管。严格执法。"],
  ["mixed-brackets", "意见\n（一）压实责任。\n（二）强化监管。\n(三)加强领导。\n（四)严格考核。"],
  [
    "empty-heading",
    "规划\n第一章 总则\n本规划期限五年。\n第二章 措施\n第三章 附则\n本规划由市政府解释。",
  ],
])("staff are told of: %s", async (name, text) => {
  await expect(`${lint(text)}\n`).toMatchFileSnapshot(
    `../../../../tests/fixtures/lint/${name}.txt`,
  );
  expect(readFileSync(`tests/fixtures/lint/${name}.txt`, "utf8").trim()).not.toBe("");
});

test("numbers that run on, start again in each section or carry 之一 are in order", () => {
  expect(
    lint(
      "意见\n一、甲\n（一）增收。加大投入。\n（二）节支。压减经费。\n二、乙\n（三）监管。严格检查。",
    ),
  ).toBe("");
  expect(lint("意见\n一、甲\n（一）增收。加大投入。\n二、乙\n（一）监管。严格检查。")).toBe("");
  expect(lint("条例\n第一条 …。\n第一条之一 …。\n第一条之二 …。\n第二条 …。")).toBe("");
});

test("a heading that staff made of a line without a number is named by its words", () => {
  const headings = [
    { text: "工作目标", level: 1 },
    { text: "压实责任", level: 3 },
  ];
  expect(lint("关于供暖的通知\n工作目标\n压实责任\n开展检查。", { headings })).toBe(
    "3:1 warning level-skipped “压实责任”直接在“工作目标”之下，跳过了一级（GB/T 9704：一、（一）1.（1））。A level is skipped.",
  );
});

test("an attachment counts afresh, and a note keeps its own count", () => {
  expect(
    lint(
      "通知\n各县：\n一、甲\n正文。\n二、乙\n正文。\n附件1\n名单\n一、丙\n正文。\n注：1、含税。\n2、含本数。",
    ),
  ).toBe("");
});
