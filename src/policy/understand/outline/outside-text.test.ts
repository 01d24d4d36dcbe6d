import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { findOutsideText } from "./outside-text.ts";
import { selectMarkers } from "./select-markers.ts";

const outside = (text: string) =>
  [...findOutsideText(selectMarkers(toLines(text)))].map((index) => index + 1);

test("behind clauses of one paragraph each, the last paragraph belongs to the whole", () => {
  expect(
    outside("（一）压实责任，加强检查。\n（二）开展排查。\n请各单位于9月8日前报送情况。"),
  ).toEqual([3]);
});

test("behind clauses of several paragraphs it may be the last clause's", () => {
  expect(outside("（一）压实责任。\n各级要检查。\n（二）开展排查。\n重点排查矿山。")).toEqual([]);
});

test("behind a heading it is the heading's", () => {
  expect(outside("一、目标\n二、要求\n各单位要高度重视。")).toEqual([]);
});

test("a series that starts again is led in by the whole", () => {
  expect(
    outside("一、事实清楚。\n二、证据充分。\n综上，我会决定：\n一、给予警告；\n二、处以罚款。"),
  ).toEqual([3]);
});

test("the lines of articles are 款", () => {
  expect(outside("第一条 …。\n第二条 …。\n特此公布。")).toEqual([]);
});

test("a closing passage has eight lines at most", () => {
  const clauses = "（一）压实责任。\n（二）开展排查。\n";
  const closing = (lines: number) => clauses + "请各单位按时报送。\n".repeat(lines);
  expect(outside(closing(8))).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
  expect(outside(closing(9))).toEqual([]);
});

test("one clause alone proves nothing", () => {
  expect(outside("（一）压实责任。\n请各单位按时报送。")).toEqual([]);
});
