import { expect, test } from "vitest";
import { parseText } from "../../../../tests/support/parse-text.ts";
import { warnOfDoubt } from "./warn-of-doubt.ts";

const warned = (text: string, sidecar: Parameters<typeof parseText>[1] = {}) =>
  parseText(text, sidecar).diagnostics.map(({ line, ruleId }) => `${line} ${ruleId}`);

test("a title that isn't in the file is asked for, once", () => {
  const untitled = "第一条　本办法适用于全市。\n第二条　本办法自发布之日起施行。";
  expect(warned(untitled)).toEqual(["1 title-inferred"]);
  expect(warned(untitled, { title: "临江市供暖办法" })).toEqual([]);
  expect(warned(`临江市供暖办法\n${untitled}`)).toEqual([]);
});

test("a number printed twice gets an anchor of its own, and staff are told", () => {
  const { document, diagnostics } = parseText("条例\n第一条 …。\n第二条 …。\n第二条 …。");
  expect(document.children.map(({ id }) => id)).toContain("art_2--2");
  expect(diagnostics.find(({ ruleId }) => ruleId === "anchor-duplicate")).toMatchObject({
    line: 4,
    message:
      "编号“第二条”在同一处出现两次，锚点改为 art_2--2。The same number twice in one place: anchor made unique.",
  });
  // Lists within one clause start again as they like.
  expect(warned("通知\n各县：\n① 增收。\n② 节支。\n① 监管。")).not.toContain("5 anchor-duplicate");
});

test("a character lost or made up keeps a document from being published", () => {
  const { document } = parseText("条例\n第一条 本条例适用于全市。");
  const found = (lost: number) => {
    const sourceCharacters = document.fidelity.sourceCharacters + lost;
    const fidelity = { ...document.fidelity, sourceCharacters };
    return warnOfDoubt({ ...document, fidelity }, [], [], []);
  };
  expect(found(0)).toEqual([]);
  for (const lost of [1, -1]) {
    expect(found(lost)).toMatchObject([{ severity: "error", ruleId: "fidelity-mismatch" }]);
  }
});
