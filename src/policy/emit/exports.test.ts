import { expect, it } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import { EXPORTS, exportHref, exportLinks, makeExports, readExportPath } from "./exports.ts";

const { document } = parseText("某市文库办法\n第一条　为了公开文件，制定本办法。");
const options = { fullWidthPunctuation: true };

it("makes every file of a document in the folder of its format", async () => {
  const cited = {
    ...document,
    slug: "ban-fa.2021",
    citedBy: {
      art_1: [
        { document: "other", title: "某通知", anchor: "sec_1", label: "第一部分", surface: "" },
      ],
    },
  };
  expect([...(await makeExports(cited, options)).keys()]).toEqual([
    "documents/ban-fa.2021.json",
    "policies/ban-fa.2021.mdx",
    "previews/ban-fa.2021/art_0.json",
  ]);
});

it.each([
  ["documents/004.json", { slug: "004", publicPath: "data/004.json" }],
  ["documents/ban-fa.2021.json", { slug: "ban-fa.2021", publicPath: "data/ban-fa.2021.json" }],
  ["policies/004.mdx", { slug: "004", publicPath: null }],
  ["previews/004/top.json", { slug: "004", publicPath: "previews/004/top.json" }],
  ["previews/a.json/top.json", { slug: "a.json", publicPath: "previews/a.json/top.json" }],
  ["documents/004.txt", null],
  ["documents/004/top.json", null],
  ["previews/004.json", null],
  ["documentation/004.json", null],
  ["images/004/1-tu.png", null],
  ["catalog.json", null],
])("reads back whose file %s is and where it goes", (path, file) => {
  expect(readExportPath(path)).toEqual(file);
});

it("links what a document's page offers", () => {
  expect(exportLinks("公告 1")).toEqual([
    { label: "本文件的 JSON 数据", href: "/data/%E5%85%AC%E5%91%8A%201.json" },
  ]);
  expect(exportHref(EXPORTS.json, "004")).toBe("/data/004.json");
});
