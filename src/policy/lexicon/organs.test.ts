import { expect, test } from "vitest";
import { looksLikeOrgan, splitOrgans } from "./organs.ts";

test.each([
  "国务院",
  "中共吉林省委",
  "商务部办公厅",
  "全国人民代表大会常务委员会",
  "财政部",
  "税务总局",
])("%s is an organ", (name) => {
  expect(looksLikeOrgan(name)).toBe(true);
});

test.each(["总理　李克强", "现予公布，自发布之日起施行。", "院"])("%s is none", (name) => {
  expect(looksLikeOrgan(name)).toBe(false);
});

test("joint issuers on one line are told apart by blanks or 、", () => {
  expect(splitOrgans("财政部　税务总局　商务部")).toEqual(["财政部", "税务总局", "商务部"]);
  expect(splitOrgans("中共中央办公厅、国务院办公厅")).toEqual(["中共中央办公厅", "国务院办公厅"]);
});

test("a letter-spaced name is one name", () => {
  expect(splitOrgans("财　政　部")).toEqual(["财政部"]);
});

test("an organ's name has two to forty characters", () => {
  const name = (length: number) =>
    `${"临江市城市湿地保护和绿化工程建设".repeat(3).slice(0, length - 3)}委员会`;
  expect(looksLikeOrgan("市委")).toBe(true);
  expect(looksLikeOrgan(name(40))).toBe(true);
  expect(looksLikeOrgan(name(41))).toBe(false);
});
