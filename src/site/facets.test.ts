import { describe, expect, it } from "vitest";
import type { CatalogEntry } from "./catalog.ts";
import { facetsOf } from "./facets.ts";

const entry = (slug: string, rest: Partial<CatalogEntry> = {}): CatalogEntry => ({
  slug,
  title: slug,
  titleOrigin: "source",
  documentType: null,
  documentNumber: null,
  issuers: [],
  documentDate: null,
  publicationDate: null,
  topic: null,
  validity: null,
  source: { file: `${slug}.txt`, name: null },
  provisions: 0,
  references: 0,
  citations: 0,
  effectiveDate: null,
  warnings: 0,
  ...rest,
});

const shape = (entries: CatalogEntry[]) =>
  facetsOf(entries).map(({ key, values }) => [
    key,
    ...values.map((value) => `${value.key}:${value.entries.map(({ slug }) => slug).join(",")}`),
  ]);

describe("facetsOf", () => {
  it("files a jointly issued document under each issuer, newest first, by pinyin", () => {
    expect(
      shape([
        entry("a", { issuers: ["中共吉林省委", "吉林省人民政府"], documentDate: "2019-12-31" }),
        entry("b", { issuers: ["吉林省人民政府"], publicationDate: "2020-01-10" }),
      ]),
    ).toEqual([
      ["years", "2020:b", "2019:a"],
      ["issuers", "jilinshengrenminzhengfu:b,a", "zhonggongjilinshengwei:a"],
    ]);
  });

  it("keeps apart what sounds alike, and files the undated last", () => {
    expect(
      shape([
        entry("a", { documentType: "公告", documentDate: "2001-01-01" }),
        entry("b", { documentType: "公高" }),
      ]),
    ).toEqual([
      ["years", "2001:a", "riqibuxiang:b"],
      ["types", "gonggao:a", "gonggao-2:b"],
    ]);
  });
});
