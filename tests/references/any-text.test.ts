import { expect, test } from "vitest";
import { findReferences } from "../../src/policy/cite/find-references.ts";
import { findTerms } from "../../src/policy/cite/terms/find-terms.ts";
import type { PolicyNode } from "../../src/policy/document/tree.ts";
import { resolveReferences } from "../../src/policy/library/resolve-references.ts";
import fc, { cases } from "../support/fast-check.ts";
import { parseText } from "../support/parse-text.ts";

/** Pieces of citations in any order: what a grammar is most likely to stumble over. */
const piece = fc.constantFrom(
  ..."第 一 二十 百 （三） 条 款 项 目 章 之一 至 、 和 或者 前 两 本 各该 该 同 法 条例 《 》 〈 〉 （ ） 〔2016〕 62号 国发 令 附件 所附 1 - “ ” 。 ； \n 第一条 以下简称 所称 是指 基 修改为：".split(
    " ",
  ),
  " ",
  "\n第二条　",
);

function textOf(nodes: PolicyNode[], id: string): PolicyNode | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : textOf(node.children, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

test("any text: nothing throws, references do not overlap and say what is printed", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { document } = parseText(`某某条例\n第一条　${pieces.join("")}`);
      const { documents } = resolveReferences([document], {});
      let last = { from: "", field: "", end: 0 };
      for (const reference of documents[0]!.references) {
        const { from, field, start, end, surface, cell } = reference;
        const node = textOf(document.children, from)!;
        const text = field === "cell" ? node.rows![cell![0]]![cell![1]]!.text : node[field]!;
        expect(text.slice(start, end)).toBe(surface);
        expect(surface).not.toBe("");
        if (last.from === from && last.field === field)
          expect(start).toBeGreaterThanOrEqual(last.end);
        last = { from, field, end };
      }
      findTerms(document);
    }),
    cases(400),
  );
});

test.each([
  "第一、",
  "第1第1",
  "《",
  "（以下简称",
  "第一条第一款、",
  "前款",
  "“第一条 ",
  "（第263条）",
  "关于的（国发〔2016〕1号）",
])("eight times the text of %j takes nowhere near sixty-four times as long", (unit) => {
  const measure = (count: number) => {
    const { document } = parseText(`某某条例\n第一条　${unit.repeat(count)}`);
    // Time of computing, ms: what else the machine does must not count.
    const started = process.cpuUsage();
    findReferences(document);
    return process.cpuUsage(started).user / 1000;
  };
  measure(1000);
  const short = Math.min(measure(2000), measure(2000), measure(2000));
  expect(Math.min(measure(16000), measure(16000))).toBeLessThan(short * 32 + 200);
});
