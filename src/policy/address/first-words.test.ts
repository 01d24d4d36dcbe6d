import { expect, it } from "vitest";
import { firstWords } from "./first-words.ts";

it.each([
  ["鉴于以上情况，下一步拟从以下几个重点方面推动我区向北开放工作：", "鉴于以上情况"],
  ["近日，吉林省委、省政府印发", "近日，吉林省委"],
  [
    "现将《关于建立更加有效的区域协调发展新机制的实施方案》印发给你们",
    "现将《关于建立更加有效的区域……",
  ],
  ["特此通知", "特此通知"],
  ["特此通知。", "特此通知"],
])("%s begins with %s", (text, words) => {
  expect(firstWords(text)).toBe(words);
});
