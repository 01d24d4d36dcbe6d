import { expect, it } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import { toChineseNumeral } from "../../policy/lexicon/numerals.ts";
import { isLongText } from "./is-long-text.ts";

const law = (articles: number) =>
  parseText(
    `某某市绿化条例\n第一章　总则\n${Array.from(
      { length: articles },
      (_, at) => `第${toChineseNumeral(at + 1)}条　应当加强绿化：\n（一）植树；\n（二）养护。`,
    ).join("\n")}`,
  ).document.children;

it("a text of 300 articles is long, whatever they hold, one of 299 is not", () => {
  expect(isLongText(law(299))).toBe(false);
  expect(isLongText(law(300))).toBe(true);
});
