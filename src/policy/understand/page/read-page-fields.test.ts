import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { readPageFields } from "./read-page-fields.ts";

const read = (text: string) => {
  const { lines, fields, removed } = readPageFields(toLines(text));
  return {
    kept: lines.map(({ text }) => text),
    fields: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    removed: removed.map(({ text }) => text),
  };
};

test("a dateline gives date and source", () => {
  expect(read("关于印发方案的通知\n2020年01月10日08:23  来源:吉林日报\n各市、州：")).toEqual({
    kept: ["关于印发方案的通知", "各市、州："],
    fields: { 发布时间: "2020-01-10", 来源: "吉林日报" },
    removed: ["2020年01月10日08:23  来源:吉林日报"],
  });
});

test("labels are read in black brackets, letter-spaced, and several on a line", () => {
  const { fields } = read(
    "【发布文号】商办资函[2021]163号\n索 引 号：11330000/2021-00318\n主题分类：卫生、体育\\医药管理　　发文机关：市卫生健康委",
  );
  expect(fields).toEqual({
    发布文号: "商办资函[2021]163号",
    索引号: "11330000/2021-00318",
    主题分类: "卫生、体育\\医药管理",
    发文机关: "市卫生健康委",
  });
});

test("metadata glued to the title is cut off it", () => {
  expect(read("关于规范校外培训的通知来源：市教育局 发布时间：2021-08-03\n各县区教育局：")).toEqual(
    {
      kept: ["关于规范校外培训的通知", "各县区教育局："],
      fields: { 来源: "市教育局", 发布时间: "2021-08-03" },
      removed: ["来源：市教育局 发布时间：2021-08-03"],
    },
  );
});

test("a clause that begins like a label is text", () => {
  const text = "公示\n时间：自2021年7月5日起，公示五个工作日。逾期不再受理。";
  expect(read(text).removed).toEqual([]);
});

test("nothing is taken from below the first number", () => {
  const text = "招标公告\n一、获取文件\n时间：2022年3月1日至7日\n地点：交易中心";
  expect(read(text).removed).toEqual([]);
});

test("metadata is read from the first twenty lines", () => {
  const page = (above: number) =>
    read(`${"关于规范校外培训的通知\n".repeat(above)}索引号：11330000/2021-00318`);
  expect(page(19).fields).toEqual({ 索引号: "11330000/2021-00318" });
  expect(page(20).fields).toEqual({});
});

test("nothing is taken from below a paragraph", () => {
  const page = (length: number) =>
    read(
      `公告\n${"经研究决定开展专项检查，".repeat(13).slice(0, length)}\n索引号：11330000/2021-00318`,
    );
  expect(page(150).fields).toEqual({ 索引号: "11330000/2021-00318" });
  expect(page(151).fields).toEqual({});
});
