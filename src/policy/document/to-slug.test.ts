import { expect, test } from "vitest";
import { toSlug } from "./to-slug.ts";

test.each([
  ["000_a36d250490164d45", "000_a36d250490164d45"],
  ["关于促进区域合作的意见", "guan-yu-cu-jin-qu-yu-he-zuo-de-yi-jian"],
  ["国发〔2016〕62号", "guo-fa-2016-62-hao"],
  ["Plan (final) v2", "plan-final-v2"],
  ["——", "document"],
])("%s becomes %s", (stem, slug) => {
  expect(toSlug(stem)).toBe(slug);
});
