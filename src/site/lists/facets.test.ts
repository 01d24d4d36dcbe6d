import { describe, expect, it } from "vitest";
import { catalogEntry } from "../../../tests/support/catalog-entry.ts";
import type { CatalogEntry } from "./catalog.ts";
import { facetsOf } from "./facets.ts";

const shape = (entries: CatalogEntry[]) =>
  facetsOf(entries).map(({ key, values }) => [
    key,
    ...values.map((value) => `${value.key}:${value.entries.map(({ slug }) => slug).join(",")}`),
  ]);

describe("facetsOf", () => {
  it("files a jointly issued document under each issuer, newest first, by pinyin", () => {
    expect(
      shape([
        catalogEntry("a", {
          issuers: ["中共吉林省委", "吉林省人民政府"],
          documentDate: "2019-12-31",
        }),
        catalogEntry("b", { issuers: ["吉林省人民政府"], publicationDate: "2020-01-10" }),
      ]),
    ).toEqual([
      ["years", "2020:b", "2019:a"],
      ["issuers", "jilinshengrenminzhengfu:b,a", "zhonggongjilinshengwei:a"],
    ]);
  });

  it("keeps apart what sounds alike, and files the undated last", () => {
    expect(
      shape([
        catalogEntry("a", { documentType: "公告", documentDate: "2001-01-01" }),
        catalogEntry("b", { documentType: "公高" }),
      ]),
    ).toEqual([
      ["years", "2001:a", "riqibuxiang:b"],
      ["types", "gonggao:a", "gonggao-2:b"],
    ]);
  });
});
