import { describe, expect, test } from "vitest";
import { isPointer, readAttachmentWord } from "./attachment-words.ts";

test.each([
  ["附件2）", "附件", [2], 3],
  ["附件一《选举办法》", "附件", [1], 3],
  ["附件1至附件3执行", "附件", [1, 2, 3], 7],
  ["附件1-3", "附件", [1, 2, 3], 5],
  ["附件一和附件二的", "附件", [1, 2], 7],
  ["附录Ⅰ、附录Ⅱ中", "附录", [1, 2], 7],
  ["附表）", "附表", [], 2],
  ["附件一并报送", "附件", [], 2],
  ["附件三份", "附件", [], 2],
])("%s", (text, word, numbers, end) => {
  expect(readAttachmentWord(text, 0)).toEqual({ word, numbers, end });
});

describe("附件 without a number", () => {
  test.each([
    ["专家组调查意见（见", "）"],
    ["（", "）"],
    ["按", "要求报送"],
  ])("%s附件%s points to a part of the document", (before, after) => {
    expect(isPointer(before, after, true)).toBe(true);
  });

  test.each([
    ["请求书及其", "的副本"],
    ["特种设备的安全", "、安全保护装置"],
    ["材料作为", "，同时报送"],
    ["以请求书", "的形式提交"],
  ])("%s附件%s is an enclosure", (before, after) => {
    expect(isPointer(before, after, true)).toBe(false);
  });

  test("without attachments, only 见附件 points to one", () => {
    expect(isPointer("（见", "）", false)).toBe(true);
    expect(isPointer("（", "）", false)).toBe(false);
  });
});
