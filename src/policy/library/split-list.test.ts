import { expect, test } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import type { PolicyDocument } from "../document/tree.ts";
import { toMdx } from "../emit/to-mdx.ts";
import { resolveReferences } from "./resolve-references.ts";

const REGULATION: PolicyDocument = {
  ...parseText(
    "中华人民共和国外交特权与豁免条例\n第一条　为确定外交特权与豁免，制定本条例。\n第二条　使馆外交人员原则上应当是具有派遣国国籍的人。\n由外交部核准。\n第三条　使馆有权使用派遣国的国旗。\n",
  ).document,
  slug: "regulation",
};

function resolveNotice(...sentences: string[]) {
  const text = `关于贯彻有关条例的通知\n各部门：\n一、总体要求\n（一）目标任务。坚持问题导向。\n（二）基本原则。坚持分类施策。\n二、工作要求\n（一）组织领导。${sentences.join("")}\n`;
  const notice = { ...parseText(text).document, slug: "notice" };
  const { documents, diagnostics } = resolveReferences([REGULATION, notice], {});
  const document = documents[1]!;
  const mdx = toMdx(document, { fullWidthPunctuation: true });
  return {
    document,
    warnings: diagnostics.map(({ ruleId, message }) => `${ruleId} ${message.split("；")[0]}`),
    refs: [...mdx.matchAll(/<Ref [^>]*?>.*?<\/Ref>/g)].map(([ref]) => ref),
  };
}

test("the clauses of a list that exist are links, the one that doesn't is a warning", () => {
  const { document, warnings, refs } = resolveNotice(
    "执行《中华人民共和国外交特权与豁免条例》第二条第一款和第九十九条。",
  );
  expect(refs).toEqual([
    '<Ref kind="external-article" status="resolved" to="regulation#art_2__para_1">《中华人民共和国外交特权与豁免条例》第二条第一款</Ref>',
    '<Ref kind="external-article" status="unresolved">第九十九条</Ref>',
  ]);
  expect(warnings).toEqual([
    "reference-target-missing 引用“第九十九条”无处可指：《中华人民共和国外交特权与豁免条例》中没有第九十九条，最接近的是第三条",
  ]);
  expect(document.references).toHaveLength(1);
  expect(document.references[0]).toMatchObject({
    status: "resolved",
    target: { document: "regulation", anchor: "art_2__para_1" },
  });
});

test("each stretch of a list leads to its own clauses", () => {
  const { refs } = resolveNotice(
    "执行《中华人民共和国外交特权与豁免条例》第一、三条，第八条和第二条第二款。",
  );
  expect(refs).toEqual([
    '<Ref kind="external-article" status="resolved" to="regulation#art_1" also="art_3">《中华人民共和国外交特权与豁免条例》第一、三条</Ref>',
    '<Ref kind="external-article" status="unresolved">第八条</Ref>',
    '<Ref kind="external-article" status="resolved" to="regulation#art_2__para_2">第二条第二款</Ref>',
  ]);
});

test("so in a 公文: 第X部分第（X）项", () => {
  const { refs, warnings } = resolveNotice("落实第一部分第（二）项和第二部分第（三）项。");
  expect(refs).toEqual([
    '<Ref kind="internal" status="resolved" to="#sec_1__sub_2">第一部分第（二）项</Ref>',
    '<Ref kind="internal" status="unresolved">第二部分第（三）项</Ref>',
  ]);
  expect(warnings).toEqual([
    expect.stringContaining("引用“第二部分第（三）项”无处可指：《关于贯彻有关条例的通知》中没有"),
  ]);
});

test("a list of which nothing exists is no link, one that exists whole is one link", () => {
  const title = "《中华人民共和国外交特权与豁免条例》";
  expect(resolveNotice(`执行${title}第八条和第九条。`).refs).toEqual([
    `<Ref kind="external-article" status="unresolved">${title}第八条和第九条</Ref>`,
  ]);
  const whole = resolveNotice(`执行${title}第一条和第三条。`);
  expect(whole.warnings).toEqual([]);
  expect(whole.refs).toEqual([
    `<Ref kind="external-article" status="resolved" to="regulation#art_1" also="art_3">${title}第一条和第三条</Ref>`,
  ]);
});

test("resolving again, as later builds do, starts from what was found", () => {
  const { document } = resolveNotice(
    "执行《中华人民共和国外交特权与豁免条例》第二条第一款和第九十九条。",
  );
  expect(document.references[0]).toHaveProperty("parts");
  const [alone] = resolveReferences([document], {}).documents;
  expect(alone!.references[0]).toMatchObject({ status: "external" });
  expect(alone!.references[0]).not.toHaveProperty("parts");
});
