import { expect, test } from "vitest";
import { foldForRecognition } from "../../lexicon/folding.ts";
import { readDeclaredName, ShortNames } from "./short-names.ts";

test.each([
  ["（以下简称《汇报》），国务院领导", ["汇报"]],
  ["(以下简称《矿产资源法》)和本细则", ["矿产资源法"]],
  ["（以下简称个人所得税法）规定", ["个人所得税法"]],
  ["（以下称综合所得），按纳税年度", ["综合所得"]],
  ["（国发〔2004〕20号，以下简称《决定》）精神", ["决定"]],
  ["（以下统称“开发者”）", ["开发者"]],
  ["（以下简称《刑法修正案（七）》）的规定", ["刑法修正案（七）"]],
  ["（以下分别简称为《决定》、《修正案》及《修正案（二）》）", ["决定", "修正案", "修正案（二）"]],
  ["，以下简称《办法》，", ["办法"]],
])("%s", (text, names) => {
  expect(readDeclaredName(foldForRecognition(text), 0)?.names).toEqual(names);
});

test.each(["（含港澳台地区）", "（国发〔2004〕20号）", "。以下简称"])(
  "%s declares nothing",
  (text) => {
    expect(readDeclaredName(text, 0)).toBeNull();
  },
);

test("the longest declared name before a clause counts, and the last declaration of a name", () => {
  const names = new ShortNames();
  names.declare("诉讼法", { title: "行政诉讼法", documentNumber: null });
  names.declare("民事诉讼法", { title: "中华人民共和国民事诉讼法", documentNumber: null });
  expect(names.endOf("依照民事诉讼法")?.name).toBe("民事诉讼法");
  names.declare("民事诉讼法", { title: "新的", documentNumber: null });
  expect(names.get("民事诉讼法")?.title).toBe("新的");
});
