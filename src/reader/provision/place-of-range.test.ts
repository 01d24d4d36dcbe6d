import { expect, it } from "vitest";
import { joinPlaces } from "./place-of-range.ts";

it.each([
  [["第三条"], ["第五条"], "第三条至第五条"],
  [["第三条"], ["第三条"], "第三条"],
  [["第三条", "第二款"], ["第三条", "第二款"], "第三条第二款"],
  [["第四部分", "第（一）项"], ["第四部分", "第（三）项"], "第四部分第（一）项至第（三）项"],
  [["附件2", "第三条"], ["附件2", "第五条", "第一款"], "附件2第三条至第五条第一款"],
])("%j to %j is %s", (first, last, label) => {
  expect(joinPlaces(first, last)).toBe(label);
});

it("names what holds both ends where one lies in the other", () => {
  expect(joinPlaces(["第三条"], ["第三条", "第二款"])).toBe("第三条");
  expect(joinPlaces(["第三条", "第一款"], ["第三条"])).toBe("第三条");
});

it("names nothing where the beginning has no number", () => {
  expect(joinPlaces([], ["第三条"])).toBe("");
});
