import { expect, test } from "vitest";
import { countCharacters, countMissingGlyphs, takeInvisible } from "./characters.ts";

test("characters are code points that are not white space", () => {
  expect(countCharacters("第一章　总 则\u00a0\u2002\t\n")).toBe(5);
  expect(countCharacters("𠮷田")).toBe(2);
  expect(countCharacters("\ufeff")).toBe(0);
});

test("characters that print nothing are split off, whichever they are", () => {
  const text = "第\u200b一\u00ad条\ufeff本\u202e法\u0000由\u2060国\ufe0f务\u{e0100}院\u0085";
  expect(takeInvisible(text)).toEqual({
    visible: "第一条本法由国务院",
    invisible: "\u200b\u00ad\ufeff\u202e\u0000\u2060\ufe0f\u{e0100}\u0085",
  });
});

test("white space, rare characters and punctuation are left alone", () => {
  const text = "第一条　“𠮷” ——①〔2020〕㈠\t·…％";
  expect(takeInvisible(text)).toEqual({ visible: text, invisible: "" });
});

test("half of a surrogate pair prints nothing", () => {
  expect(takeInvisible("甲\ud842乙")).toEqual({ visible: "甲乙", invisible: "\ud842" });
});

test("private-use and replacement characters have no glyph", () => {
  expect(countMissingGlyphs("姓\ue000名\ufffd𠮷")).toBe(2);
});
