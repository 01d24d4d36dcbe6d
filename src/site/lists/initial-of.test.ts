import { expect, it } from "vitest";
import { initialOf } from "./initial-of.ts";
import { byLetter } from "./lettered-list.ts";

it.each([
  ["中华人民共和国刑法", "x"],
  ["《国务院关于东北振兴的意见》", "g"],
  ["重庆市招标投标条例", "c"],
  ["2016年工作要点", "0"],
  ["WTO协定", "w"],
  ["", "0"],
])("files %j under %s", (name, letter) => {
  expect(initialOf(name)).toBe(letter);
});

it("keeps the order within a letter and puts names without a letter last", () => {
  expect(byLetter(["1号", "药品", "饮用水", "电子签名"], (name) => name)).toEqual([
    { letter: "d", entries: ["电子签名"] },
    { letter: "y", entries: ["药品", "饮用水"] },
    { letter: "0", entries: ["1号"] },
  ]);
});
