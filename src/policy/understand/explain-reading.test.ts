import { expect, test } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import { explainReading } from "./explain-reading.ts";

const explain = (text: string) =>
  explainReading(parseText(text).document).map(
    ({ line, as, because }) => `${line} ${as}：${because}`,
  );

test("staff read line by line what each was taken for, and why", () => {
  expect(
    explain(
      "首页 > 政务公开 > 通知\n关于供暖的通知\n各区人民政府：\n一、总体要求\n坚持统筹。\n二、措施\n加强检查。\n110联动。\n临江市住建局\n2020年1月1日",
    ),
  ).toEqual([
    expect.stringMatching(/^1 剔除：/),
    expect.stringMatching(/^2 题名：位于文首/),
    expect.stringMatching(/^3 主送机关：/),
    "4 标题（第一级 一、）：行首编号“一、”，本组第一个编号；整行是标题",
    "5 段落：没有编号，属“一、”",
    "6 标题（第一级 一、）：行首编号“二、”，接在“一、”之后；整行是标题",
    "7 段落：没有编号，属“二、”",
    "8 段落：没有编号，属“二、”",
    expect.stringMatching(/^9 段落（署名）/),
    expect.stringMatching(/^10 段落（成文日期）/),
  ]);
});

test("a number that doesn't count says so", () => {
  expect(explain("条例\n第一条 分级管理。\n一、二级站封闭运行。").at(-1)).toMatch(
    /^3 条款（款）：本条的一款/,
  );
  expect(
    explain("意见\n二、三产业融合。\n一、目标\n融合发展。").find((reading) =>
      reading.startsWith("2"),
    ),
  ).toBe("2 段落：以“二、”开头，但与前后编号不成序列，作正文");
});
