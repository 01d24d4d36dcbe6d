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

it.each([
  ["推动东北地区全面振兴全方位的，按照要求", "推动东北地区全面振兴全方位的"],
  ["推动东北地区全面振兴全方位振兴，按照要求", "推动东北地区全面振兴全方位振……"],
  ["推动东北地区全面振兴全方位的", "推动东北地区全面振兴全方位的"],
  ["据此认为：应当受理", "据此认为"],
  ["为此，各地区应当落实。", "为此，各地区应当落实"],
  ["据此认，应当受理", "据此认，应当受理"],
])("a mark counts between the fourth character and the fourteenth: %s", (text, words) => {
  expect(firstWords(text)).toBe(words);
});
