import { expect, it } from "vitest";
import { placeStep } from "./place-step.ts";

it.each([
  ["level1", "四、", "第四部分"],
  ["level2", "(二)", "第（二）项"],
  ["level3", "1.", "第1目"],
  ["article", "第三条", "第三条"],
  ["item", "（十一）", "第（十一）项"],
  ["point", "一是", "一是"],
  ["point", "——", ""],
  ["chapter", "第一章", "第一章"],
])("cites the %s %s as %j", (unit, raw, expected) => {
  expect(placeStep({ unit, raw })).toBe(expected);
});

it("names a 款 by its position, unless the article has only one", () => {
  expect(placeStep({ unit: "paragraph", raw: null, position: 2, siblings: 3 })).toBe("第二款");
  expect(placeStep({ unit: "paragraph", raw: null, position: 1, siblings: 1 })).toBe("");
});
