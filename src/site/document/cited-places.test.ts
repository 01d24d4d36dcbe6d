import { expect, test } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import type { Backlink, PolicyDocument } from "../../policy/document/tree.ts";
import { citedPlaces, citingDocuments, countCitations, isLongList } from "./cited-places.ts";

const { document: law } = parseText(`中华人民共和国国歌法
第一条　为了维护国歌的尊严，制定本法。
第二条　国歌是国家的象征。
第三条　违反第二条规定的，依法处理。`);

function cite(document: string, anchor: string, label: string): Backlink {
  return { document, title: document, anchor, label, surface: "" };
}

const document: PolicyDocument = {
  ...law,
  slug: "law",
  citedBy: {
    art_2: [
      cite("law", "art_3__para_1", "第三条"),
      cite("b", "art_9", "第九条"),
      cite("b", "art_9", "第九条"),
      cite("a", "sec_1", "第一部分"),
    ],
    "": [cite("b", "art_1", "第一条")],
  },
};

test("the whole document comes first, then clauses; other documents before the document itself", () => {
  const places = citedPlaces(document);
  expect(places.map(({ id, label, count }) => [id, label, count])).toEqual([
    ["by-document", "全文", 1],
    ["by-art_2", "第二条", 3],
  ]);
  expect(places[1]!.from.map(({ slug, own, places: at }) => [slug, own, at.length])).toEqual([
    ["a", false, 1],
    ["b", false, 1],
    ["law", true, 1],
  ]);
});

test("what no number leads to goes by its title or its first words", () => {
  const { document: notice } = parseText(`关于印发《区域协调发展实施方案》的通知
各市人民政府：
现将《区域协调发展实施方案》印发给你们。
请结合实际，认真贯彻落实。
办公厅
2019年12月31日

区域协调发展实施方案
一、总体要求
坚持统筹协调。`);
  const issued = notice.children.find(({ type }) => type === "attachment")!;
  const [first, second] = notice.children.filter(({ type }) => type === "paragraph");
  const [place] = citedPlaces({
    ...notice,
    slug: "notice",
    citedBy: {
      [issued.id]: [cite("notice", first!.id, "正文"), cite("notice", second!.id, "正文")],
    },
  });
  expect(place!.label).toBe("《区域协调发展实施方案》");
  expect(place!.from[0]!.places.map(({ label }) => label)).toEqual([
    "“现将《区域协调发展实施方案》……”一段",
    "“请结合实际”一段",
  ]);
});

test("documents are ranked by how many of their clauses cite this one", () => {
  expect(citingDocuments(citedPlaces(document)).map(({ slug, count }) => [slug, count])).toEqual([
    ["b", 2],
    ["a", 1],
    ["law", 1],
  ]);
});

test("a list is long where hundreds of clauses cite the document", () => {
  const links = Array.from({ length: 201 }, (_, at) => cite("b", `art_${at}`, `第${at}条`));
  const often = { ...document, citedBy: { art_2: links } };
  expect(isLongList(countCitations(document))).toBe(false);
  expect(isLongList(countCitations(often))).toBe(true);
  const counts = citedPlaces(document).map(({ count }) => count);
  expect(counts.reduce((sum, count) => sum + count)).toBe(countCitations(document));
});

test("a document's own page lists forty links, more have a page of their own", () => {
  const linked = (count: number) => ({
    ...document,
    citedBy: {
      art_2: Array.from({ length: count }, (_, at) => cite("b", `art_${at}`, `第${at}条`)),
    },
  });
  expect(isLongList(countCitations(linked(40)))).toBe(false);
  expect(isLongList(countCitations(linked(41)))).toBe(true);
});
