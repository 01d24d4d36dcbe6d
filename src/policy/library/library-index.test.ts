import { expect, test } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import type { PolicyDocument } from "../document/tree.ts";
import { documentNames, findDocuments, indexLibrary } from "./library-index.ts";

function held(slug: string, title: string, more: Partial<PolicyDocument> = {}): PolicyDocument {
  const { document } = parseText(`${title}\n第一条　本办法自公布之日起施行。`);
  return { ...document, slug, title, ...more };
}

const notice = parseText(`国务院办公厅关于印发国家自然灾害应急预案的通知
国办发〔2016〕25号
《国家自然灾害应急预案》已经国务院同意，现印发给你们。
国务院办公厅
2016年3月10日
国家自然灾害应急预案
1　总则
1.1　目的。为了应对自然灾害。
2　职责
2.1　组织。设立指挥部。`).document;

const library = indexLibrary(
  [
    held("civil-code", "中华人民共和国民法典"),
    held("company-2018", "中华人民共和国公司法（2018年修正）"),
    held("opinion", "关于促进融资担保行业加快发展的意见", {
      documentNumber: "国发〔2015〕43号",
      issuers: ["国务院"],
    }),
    held("rules-a", "国务院工作规则"),
    held("rules-b", "国务院工作规则"),
    { ...notice, slug: "notice" },
  ].map((document) =>
    documentNames(document, document.slug === "opinion" ? ["融资担保43号文"] : []),
  ),
);

test.each([
  [{ title: "民法典" }, ["civil-code"]],
  [{ title: "中华人民共和国民法典" }, ["civil-code"]],
  [{ title: "中华人民共和国公司法" }, ["company-2018"]],
  [{ documentNumber: "国发[2015] 43号" }, ["opinion"]],
  [{ title: "国务院关于促进融资担保行业加快发展的意见" }, ["opinion"]],
  [{ title: "国务院关于加快发展的意见", documentNumber: "国发〔2015〕43号" }, ["opinion"]],
  [{ title: "融资担保43号文" }, ["opinion"]],
  [{ title: "国务院办公厅关于印发〈国家自然灾害应急预案〉的通知" }, ["notice"]],
  [{ title: "国家自然灾害应急预案" }, ["notice"]],
  [{ title: "国务院工作规则" }, ["rules-a", "rules-b"]],
  [{ title: "中华人民共和国刑法" }, []],
  [{ documentNumber: "国发〔2015〕4号" }, []],
])("%j means %j", (cited, slugs) => {
  expect(findDocuments(library, cited).map(({ slug }) => slug)).toEqual(slugs);
});

test("刑法修正案（四） is another document than 刑法修正案; an edition in brackets is not", () => {
  const index = indexLibrary(
    [held("amendment", "中华人民共和国刑法修正案"), held("rules", "试点管理办法（试行）")].map(
      (one) => documentNames(one),
    ),
  );
  const slugs = (title: string) => findDocuments(index, { title }).map(({ slug }) => slug);
  expect(slugs("中华人民共和国刑法修正案（四）")).toEqual([]);
  expect(slugs("试点管理办法")).toEqual(["rules"]);
});

test("what is called so goes before what may be called so; a kind alone means nothing", () => {
  const index = indexLibrary(
    [
      held("edition", "中华人民共和国公司法（2018年修正）"),
      held("law", "中华人民共和国公司法"),
      held("charter", "章程"),
    ].map((one) => documentNames(one, one.slug === "edition" ? ["公司法修正本"] : [])),
  );
  const slugs = (title: string) => findDocuments(index, { title }).map(({ slug }) => slug);
  expect(slugs("公司法")).toEqual(["law"]);
  expect(slugs("公司法修正本")).toEqual(["edition"]);
  expect(slugs("章程")).toEqual([]);
});

test("a number means more than a title", () => {
  const cited = { title: "国务院工作规则", documentNumber: "国发〔2015〕43号" };
  expect(findDocuments(library, cited).map(({ slug }) => slug)).toEqual(["opinion"]);
  const joint = { documentNumber: "国发〔2015〕42、43号" };
  expect(findDocuments(library, joint).map(({ slug }) => slug)).toEqual(["opinion"]);
});
