import { expect, test } from "vitest";
import { report } from "./report.ts";

test("a diagnostic has the severity and the words of its rule, with the particulars filled in", () => {
  const place = { file: "seeds/条例.txt", line: 4, column: 3 };
  expect(
    report("numbering-gap", place, {
      number: "第五条",
      missing: "3–4",
      previous: "第二条",
      line: 3,
    }),
  ).toEqual({
    ...place,
    severity: "warning",
    ruleId: "numbering-gap",
    message:
      "编号“第五条”之前缺 3–4（上一编号“第二条”在第 3 行）；请核对原文。Numbers missing before this one.",
  });
});

test("a particular may look like a blank, or like a pattern of replacement", () => {
  const { message } = report("heading-empty", { file: "a.txt" }, { heading: "{heading}$&" });
  expect(message).toBe("标题“{heading}$&”之下没有内容；请核对是否漏收。Heading without content.");
});

test("without a line the whole file is meant; a wording goes by its rule's id", () => {
  expect(report("image-missing/kind", { file: "a.md" }, { picture: "图.bmp" })).toMatchObject({
    line: 1,
    column: 1,
    ruleId: "image-missing",
  });
});

test("the compiler refuses an id that the table lacks, a particular left out, one too many", () => {
  const place = { file: "a.txt" };
  // @ts-expect-error
  expect(() => report("no-such-rule", place)).toThrow();
  // @ts-expect-error
  report("slug-duplicate", place, { slug: "a" });
  // @ts-expect-error
  report("empty-file", place, { slug: "a" });
  // @ts-expect-error
  report("damaged-file", place);
});
