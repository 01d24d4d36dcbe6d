import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { previewFileOf } from "../../src/policy/document/preview-file.ts";
import {
  buildLibrarySite,
  type LibrarySite,
  type OwnLibrarySite,
} from "../support/build-library-site.ts";
import { crawlSite } from "../support/crawl-site.ts";
import { shareLibrarySite } from "../support/share-library-site.ts";

const SAMPLE = "tests/fixtures/library";
const LARGE = "../shared/corpus/laws";

let site: LibrarySite;
beforeAll(async () => {
  site = await shareLibrarySite(["seeds", SAMPLE]);
});

const page = (path: string, from = site) => readFileSync(join(from.directory, path), "utf8");
const section = (html: string, id: string) => {
  const start = html.indexOf(`id="${id}"`);
  return start === -1 ? "" : html.slice(start, html.indexOf("</section>", start));
};
/** Links into other documents' clauses: the search pages are built by a step of their own. */
const deadLinks = (from: LibrarySite) =>
  crawlSite(from.directory).filter(
    ({ kind, detail }) => !(kind === "dead-link" && /(^|\/)search\/$/.test(detail)),
  );

describe("a library of the five seeds and twenty laws", () => {
  it("has no dead link or anchor, doubled id or inline code", () => {
    expect(deadLinks(site)).toEqual([]);
  });

  it("leads from a clause to a clause of another document", () => {
    expect(page("policies/law-0073/index.html")).toContain(
      '<a class="ref" href="../../policies/law-0099/#art_36__para_1__item_6">国家赔偿法第三十六条第六项</a>',
    );
  });

  it("publishes a preview of everything that one document cites of another", () => {
    const missing: string[] = [];
    let count = 0;
    for (const { slug, references } of site.documents.values()) {
      for (const { status, target } of references) {
        if (status !== "resolved" || target.document === slug) continue;
        for (const anchor of target.anchors ?? [target.anchor ?? ""]) {
          count += 1;
          const file = `previews/${target.document}/${previewFileOf(anchor)}.json`;
          const found = existsSync(join(site.directory, file)) && JSON.parse(page(file));
          if (!found?.provisions[anchor]?.lines.length) missing.push(`${file} ${anchor}`);
        }
      }
    }
    expect(count).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it("marks a cited clause with how often, an article and its first 款 together", () => {
    const html = page("policies/law-0099/index.html");
    expect(html).toMatch(
      /受害人有取得赔偿的权利：<a class="cited-mark" href="#by-art_3">被引用 4<\/a><\/p>/,
    );
    expect(html.match(/class="cited-mark"/g)!.length).toBeGreaterThan(10);
  });

  it("lists who cites each clause, by clause labels and with links", () => {
    const list = section(page("policies/law-0099/index.html"), "cited-by");
    expect(list).toContain("被 1 件文件引用，共");
    expect(list).toMatch(
      /<li id="by-art_3"><a class="clause" href="[^"]*#art_3">第三条<\/a>.*?若干问题的规定》<\/a> <a href="\.\.\/\.\.\/policies\/law-0073\/#[^"]+">第一条<\/a>、<a [^>]*>第三十条<\/a>/s,
    );
    expect(list).toContain("本文件 <a");
    expect(list).not.toMatch(/>(art|sec|sub)_/);
  });

  it("lists the documents that a document cites, each with where and whether it is held", () => {
    const list = section(page("policies/law-0073/index.html"), "cited-documents");
    expect(list).toMatch(/<a href="[^"]*law-0099\/">《中华人民共和国国家赔偿法》<\/a>/);
    expect(list).toContain("收录");
    const seed = section(page("policies/001_17f2e52f33125315/index.html"), "cited-documents");
    expect(seed).toMatch(
      /<a class="index-link" href="\.\.\/\.\.\/citations\/#cited-[0-9a-z]+">《中共中央、国务院关于建立更加有效的区域协调发展新机制的意见》<\/a>（中发〔2018〕43号）/,
    );
    expect(seed).toContain("未收录");
  });

  it("indexes all cited documents, most cited first, with links to the citing clauses", () => {
    const html = page("citations/index.html");
    const counts = [...html.matchAll(/被引用 (\d+) 次/g)].map(([, count]) => Number(count));
    expect(counts.length).toBeGreaterThan(40);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(html).toMatch(/《国务院关于.*?》（国发〔2016〕62号）|国发〔2016〕62号/s);
    expect(html).toMatch(/policies\/002_aa3edcb7b82b49a9\/#[a-z0-9_]+">/);
    expect(page("browse/index.html")).toContain('href="../citations/"');
  });

  it("lists all defined terms with their definitions and where they are defined", () => {
    const html = page("terms/index.html");
    expect(html).toMatch(
      /<dt>稠油<\/dt><dd>地层原油粘度大于或等于每秒五十毫帕.*?<a href="\.\.\/policies\/law-0154\/#art_16__para_1__item_5">《中华人民共和国资源税法》第十六条第（五）项<\/a>/s,
    );
  });

  it("marks terms in the text and defines them at the end of the page", () => {
    const html = page("policies/law-0154/index.html");
    expect(html).toMatch(/<span class="term" data-def="def-\d+">应税产品<\/span>为矿产品的/);
    const [, id] = /data-def="(def-\d+)">应税产品/.exec(html)!;
    expect(html).toMatch(new RegExp(`<div id="${id}"><dt>应税产品</dt><dd>应税资源产品`));
  });
});

it("lights up references in old documents when the document they cite is added", async () => {
  const citing = `${SAMPLE}/law-0073.txt`;
  const before = await buildLibrarySite([citing]);
  const after = await buildLibrarySite([citing, `${SAMPLE}/law-0099.txt`]);
  const path = "policies/law-0073/index.html";
  expect(page(path, before)).toContain('<span class="ref">国家赔偿法第三十六条第六项</span>');
  expect(section(page(path, before), "cited-documents")).not.toContain("tag held");
  expect(page(path, after)).toMatch(
    /<a class="ref" href="[^"]*law-0099\/#art_36__para_1__item_6">国家赔偿法第三十六条第六项<\/a>/,
  );
  expect(page("citations/index.html", after)).toMatch(
    /law-0099\/">《中华人民共和国国家赔偿法》<\/a>/,
  );
  before.remove();
  after.remove();
});

// Its short form is the library of twenty laws above.
describe.skipIf(!process.env.LONG || !existsSync(LARGE))(
  "a library of 250 laws (../shared/corpus/laws)",
  () => {
    let large: OwnLibrarySite;
    beforeAll(async () => {
      large = await buildLibrarySite(["seeds", LARGE]);
    });
    afterAll(() => large?.remove());

    it("has no dead link or anchor in pages, indexes and lists of citations", () => {
      expect(deadLinks(large)).toEqual([]);
      expect(readdirSync(join(large.directory, "citations")).length).toBeGreaterThan(10);
      expect(readdirSync(join(large.directory, "terms")).length).toBeGreaterThan(10);
    });

    it("keeps previews small", () => {
      const files = readdirSync(join(large.directory, "previews"), { recursive: true })
        .map((file) => statSync(join(large.directory, "previews", String(file))))
        .filter((file) => file.isFile())
        .map(({ size }) => size);
      expect(Math.max(...files)).toBeLessThan(24_000);
    });
  },
);
