import { expect, test } from "vitest";
import { quoteTitle } from "./quote-title.ts";

test.each([
  ["中华人民共和国公司法", "《中华人民共和国公司法》"],
  ["国务院关于修改《森林法实施条例》的决定", "《国务院关于修改〈森林法实施条例〉的决定》"],
])("%s is quoted as %s", (title, quoted) => {
  expect(quoteTitle(title)).toBe(quoted);
});
