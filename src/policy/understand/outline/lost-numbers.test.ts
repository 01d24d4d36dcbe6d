import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { restoreLostNumbers } from "./lost-numbers.ts";
import { selectMarkers } from "./select-markers.ts";

const values = (text: string) => {
  const entries = selectMarkers(toLines(text));
  restoreLostNumbers(entries);
  return entries.map(({ marker }) => (marker === null ? null : marker.raw || marker.value));
};

test("lines in the place of lost numbers take it", () => {
  expect(values("第一条 下列区域：\n传统渔场；\n卤水资源区；\n（三）岸线。")).toEqual([
    "第一条",
    1,
    2,
    "（三）",
  ]);
  expect(values("（一）罚款；\n警告；\n（三）拘留。")).toEqual(["（一）", 2, "（三）"]);
});

test("more or fewer lines than numbers prove nothing", () => {
  expect(values("第一条 下列区域：\n传统渔场；\n（三）岸线。")).toEqual(["第一条", null, "（三）"]);
});

test("a paragraph of several sentences is no item", () => {
  expect(values("（一）罚款。\n逾期的，加处罚款。拒不缴纳的，强制执行。\n（三）拘留。")).toEqual([
    "（一）",
    null,
    "（三）",
  ]);
});

test("six numbers in a row may be lost, not seven", () => {
  const list = (lost: number) =>
    values(`第一条 下列区域：\n${"传统渔场；\n".repeat(lost)}（${"七八"[lost - 6]}）岸线。`);
  expect(list(6)).toEqual(["第一条", 1, 2, 3, 4, 5, 6, "（七）"]);
  expect(list(7).slice(1, -1)).toEqual(Array(7).fill(null));
});

test("a list that lost its first numbers is brought in by a colon", () => {
  expect(values("第一条 下列区域除外。\n传统渔场；\n卤水资源区；\n（三）岸线。")).toEqual([
    "第一条",
    null,
    null,
    "（三）",
  ]);
});
