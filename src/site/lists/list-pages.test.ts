import { describe, expect, it } from "vitest";
import { catalogEntry } from "../../../tests/support/catalog-entry.ts";
import { facetsOf } from "./facets.ts";
import { listPages } from "./list-pages.ts";

const library = [
  catalogEntry("a", {
    title: "中华人民共和国刑法",
    documentDate: "1979-07-01",
    issuers: ["全国人大"],
  }),
  catalogEntry("b", { title: "关于加快发展的意见", documentNumber: "国发〔2016〕62号" }),
  catalogEntry("c", {
    title: "办事规则",
    documentNumber: "国发〔2016〕7号",
    documentDate: "2016-02-01",
  }),
  catalogEntry("d", { title: "重点工作方案", documentNumber: "国办发〔2017〕1号" }),
];
const pages = listPages(library, facetsOf(library), 3);
const slugs = (path: string) =>
  pages.find((page) => page.path === path)?.entries.map(({ slug }) => slug);

describe("listPages", () => {
  it("puts the newest first, the undated last, a page of three at a time", () => {
    expect(slugs("all")).toEqual(["c", "a", "b"]);
    expect(slugs("all/2")).toEqual(["d"]);
    expect(slugs("all/3")).toBeUndefined();
  });

  it("sorts titles by pinyin without 中华人民共和国, numbers by agency, year and number", () => {
    expect(slugs("all/title")).toEqual(["c", "b", "a"]);
    expect(slugs("all/number")).toEqual(["d", "c", "b"]);
    expect(slugs("all/number/2")).toEqual(["a"]);
  });

  it("gives a list of one document one order", () => {
    expect(pages.filter(({ path }) => path.startsWith("issuers/")).map(({ path }) => path)).toEqual(
      ["issuers/quanguorenda"],
    );
  });

  it("names the pages of the list's own order as the ones to be known by", () => {
    const canonical = (path: string) => pages.find((page) => page.path === path)?.canonical;
    expect(canonical("all/2")).toBe("/browse/all/2/");
    expect(canonical("all/title/2")).toBe("/browse/all/");
  });

  it("has a page for an empty library too", () => {
    expect(listPages([], []).map(({ path, pages: count }) => [path, count])).toEqual([["all", 1]]);
  });

  it("has a hundred documents on a page where nobody says how many", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => catalogEntry(`law-${at}`));
    const lengths = (count: number) =>
      listPages(many(count), [])
        .filter(({ order }) => order === "")
        .map(({ entries }) => entries.length);
    expect(lengths(100)).toEqual([100]);
    expect(lengths(101)).toEqual([100, 1]);
    expect(lengths(201)).toEqual([100, 100, 1]);
  });
});
