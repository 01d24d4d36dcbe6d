import { parseXml, type XmlElement } from "@rgrove/parse-xml";
import { describe, expect, it } from "vitest";
import { catalogEntry } from "../../../tests/support/catalog-entry.ts";
import { siteSettingsSchema } from "../settings/settings.ts";
import { atomXml, SITEMAP_LENGTH, sitemapIndexXml, sitemapXml } from "./site-xml.ts";

const settings = siteSettingsSchema.parse({
  title: "政策文库 <试行>",
  description: "收录本省文件",
  publisher: "某省人民政府办公厅",
  url: "https://example.gov.cn/wenku",
});
/** Children of an element with a name. */
const all = (element: XmlElement, name: string) =>
  element.children.filter((child): child is XmlElement => (child as XmlElement).name === name);
const one = (element: XmlElement, name: string) => all(element, name)[0]!;

describe("atomXml", () => {
  const xml = atomXml(settings, [
    catalogEntry("b", {
      title: "关于\n试点 & 推广的\u0001通知",
      documentDate: "2020-02-01",
      issuers: ["甲", "乙"],
    }),
    catalogEntry("a", { publicationDate: "2019-12-31" }),
    catalogEntry("undated", {}),
  ]);
  const feed = parseXml(xml).root!;

  it("has what RFC 4287 asks of a feed and of its entries", () => {
    for (const element of [feed, ...all(feed, "entry")]) {
      for (const name of ["id", "title", "updated"]) expect(all(element, name)).toHaveLength(1);
      expect(one(element, "updated").text).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/);
      expect(one(element, "id").text).toMatch(/^https:\/\/example\.gov\.cn\/wenku\//);
    }
    expect(all(feed, "author")).toHaveLength(1);
    expect(all(feed, "link").map(({ attributes }) => attributes.rel)).toContain("self");
  });

  it("is as new as its newest document, and leaves out what has no date", () => {
    expect(one(feed, "updated").text).toBe("2020-02-01T00:00:00+08:00");
    expect(all(feed, "entry").map((each) => one(each, "id").text.split("/").at(-2))).toEqual([
      "b",
      "a",
    ]);
  });

  it("escapes titles and drops what XML can't hold", () => {
    const newest = all(feed, "entry")[0]!;
    expect(one(newest, "title").text).toBe("关于试点 & 推广的通知");
    expect(all(newest, "author").map((author) => one(author, "name").text)).toEqual(["甲", "乙"]);
  });
});

describe("sitemaps", () => {
  it("name pages by their permanent address", () => {
    const map = parseXml(sitemapXml(settings, ["/", "/policies/a/"])).root!;
    expect(all(map, "url").map((url) => one(url, "loc").text)).toEqual([
      "https://example.gov.cn/wenku/",
      "https://example.gov.cn/wenku/policies/a/",
    ]);
  });

  it("are several, with an index, where one would be too long", () => {
    const index = parseXml(sitemapIndexXml(settings, 2)).root!;
    expect(index.name).toBe("sitemapindex");
    expect(all(index, "sitemap").map((map) => one(map, "loc").text)).toEqual([
      "https://example.gov.cn/wenku/sitemap-1.xml",
      "https://example.gov.cn/wenku/sitemap-2.xml",
    ]);
  });
});

it("no sitemap holds more addresses, nor more bytes, than sitemaps.org allows", () => {
  expect(SITEMAP_LENGTH).toBeLessThanOrEqual(50_000);
  const address = `/policies/${"gonggao-".repeat(12)}/`;
  const xml = sitemapXml(settings, Array(SITEMAP_LENGTH).fill(address));
  expect(xml.length).toBeLessThanOrEqual(50 * 1024 * 1024);
});
