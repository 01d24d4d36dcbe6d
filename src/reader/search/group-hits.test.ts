import { describe, expect, it } from "vitest";
import type { Hit } from "../../search/engine/search-types.ts";
import { groupHits } from "./group-hits.ts";

const hit = (document: string, anchor: string, more: Partial<Hit> = {}): Hit => ({
  url: `https://example.gov.cn/policies/${document}/?highlight=合作#${anchor}`,
  ...{ document, anchor, title: "对口合作工作方案", excerpt: "建立合作机制", marks: [[2, 4]] },
  ...{ exact: true, match: "exact", provision: "第一部分", section: "总体要求" },
  ...{ documentNumber: "国办发〔2017〕22号", documentType: "方案", issuers: [], date: null },
  ...more,
});
const inTitle = hit("a", "", { provision: "标题", excerpt: "对口合作工作方案" });

describe("hits of one document", () => {
  it("stand together, the title as the heading and not once more below it", () => {
    const hits = [inTitle, hit("a", "sec_1"), hit("b", "sec_2")];
    const groups = [
      { document: "a", match: "exact" as const, total: 2 },
      { document: "b", match: "exact" as const, total: 1 },
    ];
    const [a, b] = groupHits({ hits, groups }, 20);
    expect(a!.title.marks).toEqual([[2, 4]]);
    expect(a!.url).toBe(inTitle.url);
    expect(a!.hits.map(({ anchor }) => anchor)).toEqual(["sec_1"]);
    expect(b!.title.marks).toEqual([]);
    expect(b!.url).toBe("https://example.gov.cn/policies/b/?highlight=合作");
  });

  it("tell how many more there are, and lead on from the last one shown", () => {
    const hits = [inTitle, hit("a", "sec_1")];
    const [a] = groupHits({ hits, groups: [{ document: "a", match: "exact", total: 9 }] }, 20);
    expect(a!.rest).toEqual({ count: 7, url: hits[1]!.url });
  });

  it("stand apart where one is exact and the other loose", () => {
    const hits = [hit("a", "sec_1"), hit("a", "sec_2", { match: "provision", exact: false })];
    const groups = [
      { document: "a", match: "exact" as const, total: 1 },
      { document: "a", match: "provision" as const, total: 1 },
    ];
    expect(groupHits({ hits, groups }, 20).map(({ match }) => match)).toEqual([
      "exact",
      "provision",
    ]);
  });
});

it("leaves out what goes beyond the limit, and a document that has nothing else", () => {
  const hits = [hit("a", "sec_1"), hit("b", "sec_2")];
  const groups = [
    { document: "a", match: "exact" as const, total: 1 },
    { document: "b", match: "exact" as const, total: 1 },
  ];
  expect(groupHits({ hits, groups }, 1)).toHaveLength(1);
});

it("marks the document number in its line", () => {
  const number = hit("a", "", {
    ...{ provision: "发文字号", excerpt: "国办发〔2017〕22号", marks: [[0, 11]] },
  });
  const [a] = groupHits(
    { hits: [number], groups: [{ document: "a", match: "exact", total: 1 }] },
    20,
  );
  expect(a!.number).toEqual({ text: "国办发〔2017〕22号", marks: [[0, 11]] });
  expect(a!.hits).toEqual([]);
});
