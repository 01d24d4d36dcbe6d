import { expect, it } from "vitest";
import { splitPage } from "./split-page.ts";

it("a page's offsets go to the documents that it is made of", () => {
  const into = new Map<number, number[]>();
  splitPage([5, 100, 0, 20, 7, 1, 1, 30], 0, [0, 4, 5, 104, 105, 125, 134], into);
  expect([...into]).toEqual([
    [0, [0, 4]],
    [1, [0, 99]],
    [3, [0]],
    [4, [0]],
    [7, [0]],
  ]);
  const last = new Map<number, number[]>();
  splitPage([40, 50], 8, [39, 40, 89], last);
  expect([...last]).toEqual([
    [8, [39]],
    [9, [0, 49]],
  ]);
});
