import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { stripDuplicateBody } from "./duplicate-body.ts";

const BODY = [
  "为保障节日期间食品安全，决定在全县范围内开展食品安全专项检查。",
  "一、检查时间",
  "2021年1月15日至2月10日，分两个阶段进行，各所自行安排。",
  "二、检查重点",
  "以农村地区、城乡接合部、学校周边的食品生产经营者为重点检查对象。",
];

test("a body that was pasted twice stays once, the first time", () => {
  const { lines, removed } = stripDuplicateBody(toLines([...BODY, ...BODY].join("\n")));
  expect(lines.map(({ text }) => text)).toEqual(BODY);
  expect(removed.map(({ lines: [first], reason }) => [first, reason])).toEqual(
    [6, 7, 8, 9, 10].map((line) => [line, "duplicate-body"]),
  );
});

test("a refrain at the end is no copy", () => {
  const text = [...BODY, "三、工作要求", "加强领导。", BODY[0]!].join("\n");
  expect(stripDuplicateBody(toLines(text)).removed).toEqual([]);
});

test("a copy with another ending is another document", () => {
  const text = [
    ...BODY,
    ...BODY.slice(0, 3),
    "二、其他事项",
    "本通知由县局负责解释，执行中的问题请及时反映。",
  ].join("\n");
  expect(stripDuplicateBody(toLines(text)).removed).toEqual([]);
});
