import { expect, test } from "vitest";
import { documentTypeOf } from "./document-types.ts";

test.each([
  ["关于建立更加有效的区域协调发展新机制的实施方案", "方案"],
  ["国务院办公厅关于加快发展的指导意见", "意见"],
  ["中华人民共和国民法典", "法"],
  ["中华人民共和国宪法", "法"],
  ["临江市政府投资项目管理办法（试行）", "办法"],
  ["临江市行政许可事项清单(2022年版)", "清单"],
  ["临江市突发地质灾害应急预案", "预案"],
  ["关于征求意见的函", "函"],
  ["临江市人民政府常务会议纪要", "纪要"],
  ["城　乡　规　划　条　例", "条例"],
  ["中华人民共和国刑法修正案（九）", "修正案"],
])("%s is a %s", (title, type) => {
  expect(documentTypeOf(title)).toBe(type);
});

test("a title that names no kind of document has none", () => {
  expect(documentTypeOf("海东省出台举措推进新型工业化")).toBeNull();
});
