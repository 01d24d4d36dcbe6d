import { expect, test } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import { findClause, indexClauses } from "./clause-index.ts";
import type { ClausePath, ClauseUnit } from "./clause-path.ts";

const path = (...steps: Array<[ClauseUnit, number, number?]>): ClausePath =>
  steps.map(([unit, value, sub]) => ({ unit, value, ...(sub === undefined ? {} : { sub }) }));

const LAW = `某某条例
第一章　总则
第一条　为了规范管理，制定本条例。
第二条　有下列情形之一的：
（一）第一种；
（二）第二种。
前款规定以外的，从其规定。
第二条之一　另行规定。
第二章　管理
第三条　市人民政府负责。`;

function anchorOf(text: string, steps: ClausePath): string | null {
  const index = indexClauses(parseText(text).document.children);
  return findClause(index.parts[0]!, steps).clause?.node.id ?? null;
}

test.each([
  [path(["article", 3]), "art_3"],
  [path(["article", 2, 1]), "art_2z1"],
  [path(["article", 2], ["paragraph", 2]), "art_2__para_2"],
  [path(["article", 2], ["paragraph", 1], ["item", 2]), "art_2__para_1__item_2"],
  [path(["article", 2], ["item", 2]), "art_2__para_1__item_2"],
  [path(["chapter", 2]), "chp_2"],
])("%j", (steps, anchor) => {
  expect(anchorOf(LAW, steps)).toBe(anchor);
});

test("a clause that does not exist is reported with the nearest on the way to it", () => {
  const [main] = indexClauses(parseText(LAW).document.children).parts;
  const found = findClause(main!, path(["article", 2], ["paragraph", 5]));
  expect(found.clause).toBeNull();
  expect(found.nearest?.node.id).toBe("art_2");
  expect(found.missing).toEqual({ unit: "paragraph", value: 5 });
});

test("一、 and （一） of a 公文 are cited as 部分 and 项", () => {
  const text = `关于加强管理的意见
一、总体要求
（一）指导思想。坚持改革。
（二）基本原则。坚持统筹。
二、主要任务
（三）完善制度。健全机制。`;
  expect(anchorOf(text, path(["division", 1], ["item", 2]))).toBe("sub_2");
  expect(anchorOf(text, path(["division", 2], ["item", 3]))).toBe("sub_3");
});
