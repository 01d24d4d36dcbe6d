import { expect, it } from "vitest";
import { splitSentences, toSpoken } from "./split-sentences.ts";

const cut = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

it("cuts after what ends a sentence, and what closes around it", () => {
  expect(cut("国歌是国家的象征。奏唱国歌时，应当肃立！“不得有下列行为：”；其余照旧")).toEqual([
    "国歌是国家的象征。",
    "奏唱国歌时，应当肃立！",
    "“不得有下列行为：”；",
    "其余照旧",
  ]);
});

it("loses nothing but blanks", () => {
  const text =
    "第一条　为了维护国歌的尊严，规范国歌的奏唱、播放和使用，增强公民的国家观念，\n制定本法。 ";
  expect(cut(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
});

it("takes breath in a long sentence at its commas", () => {
  const long = `${"坚持创新发展、协调发展、绿色发展、开放发展，".repeat(8)}制定本规划。`;
  const parts = cut(long);
  expect(parts.length).toBeGreaterThan(1);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(80);
  expect(parts.join("")).toBe(long);
});

it("reads eighty characters in one go, and eighty-one in two", () => {
  const sentence = (length: number) =>
    `${"坚持创新协调绿色发展，".repeat(7)}${"制定本规划并组织实施".slice(0, length - 78)}。`;
  expect(cut(sentence(80)).map(({ length }) => length)).toEqual([80]);
  expect(cut(sentence(79)).map(({ length }) => length)).toEqual([79]);
  expect(cut(sentence(81)).map(({ length }) => length)).toEqual([77, 4]);
});

it("fills each breath up to eighty characters", () => {
  const phrases = (last: number) =>
    `${"坚持创新协调，".repeat(10)}${"推".repeat(last - 1)}，制定本规划。`;
  expect(cut(phrases(10)).map(({ length }) => length)).toEqual([80, 6]);
  expect(cut(phrases(11)).map(({ length }) => length)).toEqual([70, 17]);
});

it("keeps whole what has no comma", () => {
  const long = "甲".repeat(200);
  expect(cut(long)).toEqual([long]);
});

it.each([
  ["（二）有关部门应当支持。", "二，有关部门应当支持。"],
  ["国办发〔2017〕22号", "国办发2017，22号"],
  ["《中华人民共和国国歌法》", "中华人民共和国国歌法"],
  ["——加强领导", "，加强领导"],
])("%s is spoken %s", (text, spoken) => {
  expect(toSpoken(text)).toBe(spoken);
});
