import { describe, expect, it } from "vitest";
import type { PolicyNode, Reference, ReferenceTarget } from "../policy/tree.ts";
import { citedDocuments } from "./cited-documents.ts";

const nodes = [
  {
    type: "section",
    unit: "level1",
    ordinal: { raw: "四、", value: 4, suffix: null },
    id: "sec_4",
    children: [
      {
        type: "provision",
        unit: "level2",
        ordinal: { raw: "(二)", value: 2, suffix: null },
        id: "sub_2",
        children: [],
      },
    ],
  },
  { type: "title", unit: null, ordinal: null, id: "title", children: [] },
] as unknown as PolicyNode[];

function cite(
  from: string,
  target: Partial<ReferenceTarget>,
  kind: Reference["kind"] = "external-title",
) {
  const surface = `《${target.title}》`;
  return { surface, kind, from, target: { document: null, anchor: null, ...target } } as Reference;
}

describe("citedDocuments", () => {
  it("makes one entry of references that share a title, a number or a document", () => {
    const cited = citedDocuments(
      [
        cite("sub_2", { title: "区域协调发展的意见" }),
        cite("sec_4", { title: "区域协调发展的意见", documentNumber: "中发〔2018〕43号" }),
        cite("sub_2", { title: "意见", documentNumber: "中发〔2018〕43号", document: "2018_43" }),
        cite("sub_2", { title: "公司法" }, "external-article"),
        cite("sub_2", { title: null }, "internal"),
      ],
      nodes,
    );
    expect(cited).toEqual([
      {
        title: "区域协调发展的意见",
        documentNumber: "中发〔2018〕43号",
        slug: "2018_43",
        places: [
          { anchor: "sub_2", label: "第四部分第（二）项" },
          { anchor: "sec_4", label: "第四部分" },
        ],
      },
      {
        title: "公司法",
        documentNumber: null,
        slug: null,
        places: [{ anchor: "sub_2", label: "第四部分第（二）项" }],
      },
    ]);
  });

  it("names a citation in the title without a link: the page's heading has no anchor", () => {
    const [cited] = citedDocuments([cite("title", { title: "实施方案" })], nodes);
    expect(cited!.places).toEqual([{ anchor: null, label: "标题" }]);
  });
});
