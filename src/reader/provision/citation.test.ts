import { expect, it } from "vitest";
import { type Citable, citeByStandard, citeInMarkdown, citeOfficially, quote } from "./citation.ts";

const source: Citable = {
  title: "东北地区与东部地区部分省市对口合作工作方案",
  documentNumber: "国办发〔2017〕22号",
  issuers: "国务院办公厅、国家发展改革委",
  date: "2017-03-17",
  place: "第三部分第（二）项",
  text: "（二）开展产业务实合作，加快结构调整步伐。",
  url: "https://example.gov.cn/policies/002/#sub_2",
};

it("cites a provision as official documents do", () => {
  expect(citeOfficially(source)).toBe(
    "《东北地区与东部地区部分省市对口合作工作方案》（国办发〔2017〕22号）第三部分第（二）项",
  );
});

it("keeps a title within the title apart", () => {
  const title = "关于印发《政府网站发展指引》的通知";
  expect(
    citeOfficially({ ...source, title, documentNumber: "国办发〔2017〕47号", place: "" }),
  ).toBe("《关于印发〈政府网站发展指引〉的通知》（国办发〔2017〕47号）");
});

it("cites by GB/T 7714-2015", () => {
  expect(citeByStandard(source, "2026-01-02")).toBe(
    "国务院办公厅, 国家发展改革委. 东北地区与东部地区部分省市对口合作工作方案: 国办发〔2017〕22号[A/OL]. (2017-03-17)[2026-01-02]. https://example.gov.cn/policies/002/#sub_2.",
  );
});

it("leaves out what is not known", () => {
  const unknown = { ...source, documentNumber: "", issuers: "", date: "" };
  expect(citeByStandard(unknown, "2026-01-02")).toBe(
    "东北地区与东部地区部分省市对口合作工作方案[A/OL]. [2026-01-02]. https://example.gov.cn/policies/002/#sub_2.",
  );
});

it("keeps brackets of a title from ending a Markdown link", () => {
  expect(citeInMarkdown({ ...source, title: "方案[试行]", documentNumber: "", place: "" })).toBe(
    "[《方案\\[试行\\]》](https://example.gov.cn/policies/002/#sub_2)",
  );
});

it("quotes with the place and the address", () => {
  expect(quote(source).split("\n")).toEqual([
    "（二）开展产业务实合作，加快结构调整步伐。",
    "——《东北地区与东部地区部分省市对口合作工作方案》（国办发〔2017〕22号）第三部分第（二）项",
    "https://example.gov.cn/policies/002/#sub_2",
  ]);
});
