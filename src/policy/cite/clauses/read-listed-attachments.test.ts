import { expect, test } from "vitest";
import { readListedAttachments } from "./read-listed-attachments.ts";

test.each([
  ["附件：三级公立医院绩效考核指标", [[null, "三级公立医院绩效考核指标"]]],
  ["附件：1.国土资源部关于地质险情调研情况的报告", [[1, "国土资源部关于地质险情调研情况的报告"]]],
  ["附件1.深圳湾口岸港方口岸区的查验区界址点坐标", [[1, "深圳湾口岸港方口岸区的查验区界址点坐标"]]],
  ["2、查处违反装载规定违法行为操作规程", [[2, "查处违反装载规定违法行为操作规程"]]],
  [
    "附件：1.实施方案 2.名单",
    [
      [1, "实施方案"],
      [2, "名单"],
    ],
  ],
  ["附件2：《专家组调查意见》", [[2, "专家组调查意见"]]],
  ["附件：", []],
])("%s", (line, expected) => {
  expect(readListedAttachments(line).map(({ number, title }) => [number, title])).toEqual(expected);
});
