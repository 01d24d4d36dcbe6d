import { expect, test } from "vitest";
import { readSelfHead } from "./self-head.ts";

test.each([
  ["违反本法第三十六条", 2, "本法"],
  ["按本实施细则第三条", 1, "本实施细则"],
  ["本补充规定第二条", 0, "本补充规定"],
  ["不受本《规定》第三、四、五条限制", 2, "本《规定》"],
  ["造成本解释第二条规定的后果", 2, "本解释"],
])("%s", (text, at, name) => {
  expect(text.slice(at, readSelfHead(text, at)!)).toBe(name);
});

test.each([
  ["香港特别行政区基本法第十八条", 8],
  ["日本法第三条", 1],
  ["本市有关规定", 0],
])("%s does not name itself", (text, at) => {
  expect(readSelfHead(text, at)).toBeNull();
});
