import { expect, test } from "vitest";
import { parseText } from "../../../../tests/support/parse-text.ts";

const TEXT =
  "关于供暖的通知\n各区：\n工作目标\n室温不低于18度。\n一、二级站封闭运行。\n主办单位：市政府办公室";

test("a line is furniture, a heading, or no heading because staff say so", () => {
  const { document, diagnostics } = parseText(TEXT, {
    furniture: ["主办单位：市政府办公室"],
    headings: [{ text: "工作目标", level: 1 }],
    notHeadings: ["一、二级站封闭运行。"],
  });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(document.removed).toEqual([
    { text: "主办单位：市政府办公室", lines: [6, 6], reason: "sidecar" },
  ]);
  const [heading] = document.children.filter(({ type }) => type === "section");
  expect(heading).toMatchObject({ unit: "level1", heading: "工作目标", lines: [3, 5] });
  expect(heading!.children.map(({ type }) => type)).toEqual(["paragraph", "paragraph"]);
});

test("blanks don't matter when a line is named", () => {
  expect(
    parseText(TEXT, { headings: [{ text: "工 作 目 标", level: 2 }] }).diagnostics.map(
      ({ ruleId }) => ruleId,
    ),
  ).not.toContain("sidecar-unmatched");
});

test("a correction whose line is gone is an error that says which", () => {
  const [first] = parseText(TEXT, { notHeadings: ["三、已经删除的一行"] }).diagnostics;
  expect(first).toMatchObject({ severity: "error", ruleId: "sidecar-unmatched" });
  expect(first!.message).toContain("三、已经删除的一行");
});

test("metadata in the sidecar replaces what was read, and says so", () => {
  const { document } = parseText(TEXT, {
    title: "临江市供暖工作意见",
    documentDate: "2020-10-01",
    issuers: ["市住建局"],
  });
  expect(document).toMatchObject({
    title: "临江市供暖工作意见",
    titleOrigin: "sidecar",
    documentType: "意见",
    documentDate: "2020-10-01",
    issuers: ["市住建局"],
  });
  expect(document.provenance.title).toEqual({ origin: "sidecar", line: null });
});

test("when it was changed and repealed is what staff know", () => {
  const { document } = parseText(TEXT, {
    amendedDates: ["2015-05-01"],
    repealedDate: "2021-01-01",
  });
  expect(document).toMatchObject({ amendedDates: ["2015-05-01"], repealedDate: "2021-01-01" });
  expect(document.provenance.repealedDate).toEqual({ origin: "sidecar", line: null });
  expect(parseText(TEXT).document).not.toHaveProperty("repealedDate");
});
