import { expect, test } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import type { PolicyDocument } from "../document/tree.ts";
import { citedDocuments } from "./cited-documents.ts";
import { collectBacklinks } from "./collect-backlinks.ts";
import { documentNames } from "./library-index.ts";
import { citedElsewhere, openResolver, resolveReferences } from "./resolve-references.ts";
import { summariseCitations } from "./summarise-citations.ts";

function document(slug: string, text: string): PolicyDocument {
  return { ...parseText(text).document, slug };
}

const LAW = document(
  "water",
  `中华人民共和国水法
第一条　为了保护水资源，制定本法。
第二条　取水应当申请。
开采地下水的，参照前款规定。
第三条　违反本法第二条的，处罚款；有本法第一条至第三条情形的，从重处罚。
第四条　违反本法第二十条规定的，依照《中华人民共和国刑法》第三百四十二条处理。`,
);
const MEASURE = document(
  "measure",
  `某某市实施水法办法
第一条　根据《中华人民共和国水法》（以下简称《水法》），制定本办法。
第二条　违反《水法》第二条第二款规定的，责令改正；违反《水法》第九条规定的，处罚款。
第三条　实施细则见《刑法》。`,
);

const { documents, diagnostics } = resolveReferences([LAW, MEASURE], {});
const references = (slug: string) => documents.find((one) => one.slug === slug)!.references;
const lead = (slug: string) =>
  references(slug).map(({ surface, status, target }) => [
    surface,
    status,
    target.document,
    target.anchor,
  ]);

test("references lead to clauses here and in other documents", () => {
  expect(lead("water")).toEqual([
    ["前款", "resolved", "water", "art_2__para_1"],
    ["本法第二条", "resolved", "water", "art_2"],
    ["本法第一条至第三条", "resolved", "water", "art_1"],
    ["本法第二十条", "unresolved", "water", null],
    ["《中华人民共和国刑法》第三百四十二条", "external", null, null],
  ]);
  expect(lead("measure").slice(0, 3)).toEqual([
    ["《中华人民共和国水法》", "resolved", "water", null],
    ["《水法》第二条第二款", "resolved", "water", "art_2__para_2"],
    ["《水法》第九条", "unresolved", "water", null],
  ]);
});

test("a title with a title inside is set as GB/T 15834 says", () => {
  const text =
    "关于贯彻《外交特权与豁免条例》的通知\n各部门：\n一、依据\n执行本通知第九部分第（一）项。\n二、要求\n认真执行。";
  const { diagnostics: found } = resolveReferences([document("notice", text)], {});
  expect(found[0]!.message).toContain("《关于贯彻〈外交特权与豁免条例〉的通知》中没有第九部分");
});

test("a range leads to everything in it", () => {
  const range = references("water").find(({ surface }) => surface.includes("至"));
  expect(range?.target.anchors).toEqual(["art_1", "art_2", "art_3"]);
});

test("a clause that does not exist is a warning that names the nearest", () => {
  expect(diagnostics).toHaveLength(2);
  expect(diagnostics[0]).toMatchObject({
    line: 6,
    column: 7,
    severity: "warning",
    ruleId: "reference-target-missing",
  });
  expect(diagnostics[0]!.message).toMatch(/没有第二十条，最接近的是第四条.*The nearest is art_4/);
  expect(diagnostics[1]!.message).toMatch(/《中华人民共和国水法》中没有第九条/);
});

test("the documents given stay as they were", () => {
  expect(LAW.references.every(({ status }) => status === "unresolved")).toBe(true);
});

test("two documents of one title are ambiguous", () => {
  const twins = [LAW, { ...LAW, slug: "water-2" }, MEASURE];
  const { documents: all } = resolveReferences(twins, {});
  const [first] = all[2]!.references;
  expect(first).toMatchObject({ status: "ambiguous", candidates: ["water", "water-2"] });
});

test("a document that joins the library lights up references to it", () => {
  const penal = document(
    "penal",
    "中华人民共和国刑法\n第三百四十二条　违反土地管理法规的，处罚金。",
  );
  const { documents: all } = resolveReferences([LAW, MEASURE, penal], {});
  expect(all[0]!.references.at(-1)).toMatchObject({
    status: "resolved",
    target: { document: "penal", anchor: "art_342" },
  });
});

test("attachments are found by number, by title, or because there is one only", () => {
  const notice = document(
    "notice",
    `关于做好工作的通知
各有关单位：
请按要求报送（见附件），名单见附件2。
附件：1.登记表
某某局
2019年1月3日
附件1
登记表
姓名和单位。`,
  );
  const { documents: all, diagnostics: warnings } = resolveReferences([notice], {});
  const found = all[0]!.references.map(({ surface, status, target }) => [
    surface,
    status,
    target.anchor,
  ]);
  expect(found).toEqual([
    ["附件", "resolved", "att_1"],
    ["附件2", "resolved", "att_1"],
    ["附件：1.登记表", "resolved", "att_1"],
  ]);
  expect(warnings).toEqual([]);
});

test("backlinks say who cites a provision, by anchor", () => {
  const backlinks = collectBacklinks(documents.map(summariseCitations));
  expect(Object.keys(backlinks.get("water")!).sort()).toEqual([
    "",
    "art_1",
    "art_2",
    "art_2__para_2",
    "art_3",
  ]);
  expect(backlinks.get("water")!["art_2__para_2"]).toMatchObject([
    { document: "measure", title: "某某市实施水法办法", surface: "《水法》第二条第二款" },
  ]);
  // 前款 inside its own article is no news to anybody.
  expect(backlinks.get("water")!["art_2__para_1"]).toBeUndefined();
});

test("cited documents are counted once each, held or not, the most cited first", () => {
  expect(
    citedDocuments(documents.map(summariseCitations)).map(({ title, slug, count, from }) => [
      title,
      slug,
      count,
      from.length,
    ]),
  ).toEqual([
    ["中华人民共和国水法", "water", 3, 1],
    ["中华人民共和国刑法", null, 2, 2],
  ]);
});

test("第二条 of a document that counts 一、二、 is its 二、", () => {
  const amendment = document(
    "amendment",
    "中华人民共和国刑法修正案（三）\n一、将刑法第一百一十四条修改为：“放火的，处三年以上有期徒刑。”\n二、将刑法第一百一十五条修改为：“失火的，处三年以下有期徒刑。”",
  );
  const list = document(
    "list",
    "关于确定罪名的规定\n一、根据《刑法修正案（三）》第二条，确定下列罪名。",
  );
  const { documents: all } = resolveReferences([amendment, list], {});
  expect(all[1]!.references[0]).toMatchObject({
    status: "resolved",
    target: { document: "amendment", anchor: "sec_2" },
  });
});

test("what a document was resolved to before makes no difference", () => {
  const smaller = resolveReferences([MEASURE], {}).documents;
  expect(smaller[0]!.references[0]!.status).toBe("external");
  expect(resolveReferences([...documents.slice(0, 1), ...smaller], {}).documents).toEqual(
    documents,
  );
});

test("a document names each other one once, and says whether a clause is meant", () => {
  expect(citedElsewhere(MEASURE.references)).toEqual([
    { title: "中华人民共和国水法", documentNumber: null, clause: false },
    { title: "中华人民共和国水法", documentNumber: null, clause: true },
    { title: "中华人民共和国刑法", documentNumber: null, clause: false },
  ]);
});

test("the clauses of a hundred documents are kept at hand, those asked for last", () => {
  const cities = Array.from(
    { length: 101 },
    (_, at) => `${"甲乙丙丁戊己庚辛壬癸子"[Math.floor(at / 10)]}${"赵钱孙李周吴郑王冯陈"[at % 10]}`,
  );
  const laws = cities.map((city) =>
    document(city, `${city}市绿化条例\n第一条　为了绿化，制定本条例。`),
  );
  const citing = (...from: string[]) =>
    document(
      "notice",
      `关于绿化的通知\n${from.map((city) => `依照《${city}市绿化条例》第一条办理。`).join("\n")}`,
    );
  const loaded: string[] = [];
  const resolve = openResolver(
    laws.map((law) => documentNames(law, [])),
    (slug) => {
      loaded.push(slug);
      return laws.find((law) => law.slug === slug)!;
    },
  );
  const hundred = cities.slice(0, 100);
  expect(resolve(citing(...hundred)).document.references.map(({ status }) => status)).toEqual(
    Array(100).fill("resolved"),
  );
  expect(loaded).toEqual(hundred);
  resolve(citing(...hundred));
  expect(loaded).toHaveLength(100);
  // The first was asked for last: the second makes room for one more.
  resolve(citing(cities[0]!, cities[100]!, cities[0]!, cities[1]!));
  expect(loaded.slice(100)).toEqual([cities[100], cities[1]]);
});

test("a document that repeals one of its own name means the earlier one", () => {
  const text = (year: number) =>
    `某某市养犬办法\n第一条　为了规范养犬，制定本办法。\n第二条　${year}年公布的《某某市养犬办法》同时废止。`;
  const both = [document("new", text(2010)), document("old", text(1999))];
  const [found] = resolveReferences(both, {}).documents[0]!.references;
  expect(found).toMatchObject({ status: "resolved", target: { document: "old" } });
});

test("a range that runs backwards leads to both of its ends", () => {
  const text =
    "某某市养犬办法\n第一条　登记。\n第二条　免疫。\n第三条　依照本办法第二条至第一条办理。";
  const [found] = resolveReferences([document("dogs", text)], {}).documents[0]!.references;
  expect(found!.target).toMatchObject({ anchor: "art_2", anchors: ["art_2", "art_1"] });
});

test("of two attachments a third is not one", () => {
  const notice = document(
    "notice",
    "关于做好工作的通知\n各有关单位：\n请按要求报送（见附件3），名单见附件2。\n某某局\n2019年1月3日\n附件1\n登记表\n姓名和单位。\n附件2\n名单\n各县和各区。",
  );
  const { documents: all, diagnostics: warnings } = resolveReferences([notice], {});
  const found = all[0]!.references.map(({ status, target }) => [status, target.anchor]);
  expect(found).toEqual([
    ["unresolved", null],
    ["resolved", "att_2"],
  ]);
  expect(warnings).toMatchObject([{ ruleId: "reference-target-missing", line: 3 }]);
});

test("a document that names itself is not cited by that, one of its clauses is", () => {
  const text =
    "某某市养犬办法\n第一条　为了规范养犬，制定本办法。\n第二条　依照《某某市养犬办法》第一条办理，其他依照《某某市养犬办法》。\n第三条　前条规定从其规定。";
  const { documents: all } = resolveReferences([document("dogs", text)], {});
  const backlinks = collectBacklinks(all.map(summariseCitations)).get("dogs")!;
  expect(Object.keys(backlinks).sort()).toEqual(["art_1", "art_2"]);
});
