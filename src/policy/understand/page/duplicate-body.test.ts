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

const removedFrom = (lines: string[]) =>
  stripDuplicateBody(toLines(lines.join("\n"))).removed.length;

test("five lines are a copy, four may be meant", () => {
  expect(removedFrom([...BODY, ...BODY])).toBe(5);
  expect(removedFrom([...BODY.slice(0, 4), ...BODY.slice(0, 4)])).toBe(0);
});

test("a copy is begun by a line of twenty characters that comes again", () => {
  const body = (first: string) => [first, "一、时间", "二、重点", "三、要求", "四、其他"];
  const line = "决定在全县范围内开展食品安全专项检查工作";
  expect(line).toHaveLength(20);
  expect(removedFrom([...body(line), ...body(line)])).toBe(5);
  const shorter = line.slice(1);
  expect(removedFrom([...body(shorter), ...body(shorter)])).toBe(0);
});

test("one line of twenty may differ in a copy, not two", () => {
  const body = Array.from(
    { length: 20 },
    (_, at) => `第${at}项任务由县局负责组织实施并按时报告情况。`,
  );
  const copy = (...changed: number[]) =>
    body.map((line, at) => (changed.includes(at) ? "（网站转载）" : line));
  expect(removedFrom([...body, ...copy(12)])).toBe(20);
  expect(removedFrom([...body, ...copy(12, 15)])).toBe(0);
});

test("a copy is at least four fifths of what stands before it", () => {
  const other = (count: number) => Array.from({ length: count }, (_, at) => `第${at}项另有规定。`);
  // Ten lines, then what only the first has, then eight or seven lines of the first again.
  const eight = Array.from(
    { length: 8 },
    (_, at) => `第${at}项任务由县局负责组织实施并按时报告情况。`,
  );
  expect(removedFrom([...eight, ...other(2), ...eight])).toBe(8);
  expect(removedFrom([...eight, ...other(3), ...eight])).toBe(0);
});
