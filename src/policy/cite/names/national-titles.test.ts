import { expect, test } from "vitest";
import { fullTitle, listedNameAtEnd } from "./national-titles.ts";

test.each([
  ["清洁生产促进法", "中华人民共和国清洁生产促进法"],
  ["刑法修正案（七）", "中华人民共和国刑法修正案（七）"],
  ["道路交通安全法实施条例", "中华人民共和国道路交通安全法实施条例"],
  ["民法典", "中华人民共和国民法典"],
  ["外交特权与豁免条例", "中华人民共和国外交特权与豁免条例"],
  ["从未列出的某某促进法", "中华人民共和国从未列出的某某促进法"],
  ["医疗器械监督管理条例", "医疗器械监督管理条例"],
  ["上海市实施〈中华人民共和国气象法〉办法", "上海市实施〈中华人民共和国气象法〉办法"],
  ["破坏性地震应急条例", "破坏性地震应急条例"],
  ["中华人民共和国宪法", "中华人民共和国宪法"],
  ["反分裂国家法", "反分裂国家法"],
])("%s is officially %s", (name, full) => {
  expect(fullTitle(name)).toBe(full);
});

test("the listed name that a text ends with, with what is printed before it", () => {
  expect(listedNameAtEnd("违反反不正当竞争法")).toBe("反不正当竞争法");
  expect(listedNameAtEnd("根据中华人民共和国宪法")).toBe("中华人民共和国宪法");
  expect(listedNameAtEnd("违反市容管理条例")).toBeNull();
});
