import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite, SiteSettingsError } from "../../scripts/build-site.ts";
import type { PolicyDocument, PolicyNode } from "../../src/policy/tree.ts";
import { buildFixtureSite, type FixtureSite } from "../support/build-fixture-site.ts";
import { crawlSite } from "../support/crawl-site.ts";

const content = resolve("tests/fixtures/content");
let site: FixtureSite;

beforeAll(async () => {
  site = await buildFixtureSite("/wenku/");
});
afterAll(() => site?.remove());

const page = (path: string) => readFileSync(join(site.directory, path), "utf8");

describe("the built site", () => {
  it("has no dead link, doubled id, outside request, inline code or absolute address", () => {
    expect(crawlSite(site.directory, { base: "/wenku/" })).toEqual([]);
  });

  it("gives every section, provision and attachment an element with its anchor", () => {
    for (const slug of ["001_17f2e52f33125315", "004_6b87098065987aa0", "law-0102"]) {
      const document: PolicyDocument = JSON.parse(page(`data/${slug}.json`));
      const html = page(`policies/${slug}/index.html`);
      const missing = anchorsOf(document.children).filter((id) => !html.includes(` id="${id}"`));
      expect(missing).toEqual([]);
    }
  });

  it("makes every printed number a link to its provision", () => {
    const law = page("policies/law-0102/index.html");
    expect(law).toContain('<p class="lone"><a class="marker" href="#art_4">第四条</a></p>');
    expect(law).toContain('<a class="marker" href="#art_4__para_1__item_2">（二）</a>各政党');
  });

  it("links a resolved reference and leaves one to a document outside the library as text", () => {
    expect(page("policies/law-0102/index.html")).toContain(
      '在<a class="ref" href="#art_4">本法第四条</a>规定',
    );
    expect(page("policies/001_17f2e52f33125315/index.html")).toMatch(
      /为贯彻<span class="ref">《中共中央、国务院关于建立更加有效的区域协调发展新机制的意见》（中发〔2018〕43号）<\/span>/,
    );
  });

  it("lists each cited document once, with its number and whether it is held", () => {
    const html = page("policies/001_17f2e52f33125315/index.html");
    const list = html.slice(
      html.indexOf('id="cited-documents"'),
      html.indexOf('id="source-facts"'),
    );
    expect(list.match(/《关于建立更加有效的区域协调发展新机制的实施方案》/g)).toHaveLength(1);
    expect(list).toMatch(/的意见》<\/a>（中发〔2018〕43号）/);
    expect(list).toContain("未收录");
  });

  it("lists what cites it, clause by clause", () => {
    const html = page("policies/001_17f2e52f33125315/index.html");
    const list = html.slice(html.indexOf('id="cited-by"'), html.indexOf('id="source-facts"'));
    expect(list).toContain("被 1 件文件引用，共 2 处");
    expect(list).toMatch(/<li id="by-document"><a [^>]*>全文<\/a>/);
    expect(list).toMatch(
      /<li id="by-att_1__sub_2">.*?第一部分第（二）项<\/a>.*?0243号提案的答复》<\/a> <a href="[^"]*#pt_5">五是<\/a>/,
    );
  });

  it("publishes the data byte for byte", () => {
    for (const [published, source] of [
      ["data/catalog.json", "catalog.json"],
      ["data/law-0102.json", "documents/law-0102.json"],
    ] as const) {
      expect(page(published)).toBe(readFileSync(join(content, source), "utf8"));
    }
  });

  it("carries the tags of 政府网站发展指引 and schema.org Legislation", () => {
    const html = page("policies/001_17f2e52f33125315/index.html");
    expect(html).toMatch(/<html lang="zh-CN"[ >]/);
    expect(html).toContain('<meta name="SiteIDCode" content="1100000001">');
    expect(html).toContain('<meta name="PubDate" content="2020-01-10 00:00">');
    expect(html).toContain('<meta name="ContentSource" content="吉林日报">');
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)!;
    expect(JSON.parse(json!)).toMatchObject({
      "@type": "Legislation",
      legislationDate: "2019-12-31",
      url: "https://example.gov.cn/wenku/policies/001_17f2e52f33125315/",
    });
  });

  it("shows a picture that came with the document and names one that did not", () => {
    const html = page("policies/law-0102/index.html");
    expect(html).toContain('<img src="../../images/law-0102/score.svg" alt="简谱版"');
    expect(html).toContain("原件未附图片文件：五线谱版.png");
  });

  it("names every page in the sitemap, and the newest documents in the feed", () => {
    const sitemap = page("sitemap.xml");
    const listed = [...sitemap.matchAll(/<loc>https:\/\/example\.gov\.cn\/wenku\/(.*?)<\/loc>/g)]
      .map(([, path]) => `${path}index.html`)
      .sort();
    // The search page has nothing of its own for other search engines.
    const pages = readdirSync(site.directory, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => /(^|\/)index\.html$/.test(file) && !file.startsWith("search/"));
    expect(listed).toEqual(pages.sort());
    const feed = page("feed.xml");
    expect(feed).toContain("<updated>2019-12-31T00:00:00+08:00</updated>");
    expect(feed.match(/<entry>/g)).toHaveLength(3);
  });

  it("highlights code by classes, and only on the site's own pages", () => {
    expect(page("about/formats/index.html")).toMatch(/<span class="token-keyword">/);
    expect(page("about/guide/index.html")).toMatch(/<pre class="astro-code[^"]*"/);
  });

  it("tells what was removed and accounts for every character", () => {
    const html = page("policies/004_6b87098065987aa0/index.html");
    expect(html).toContain("没有发布的文字（3 处）");
    expect(html).toContain("网页导航（当前位置、栏目名）");
    expect(html).toContain("6,408 字 = 发布 6,346 字 + 移除 62 字");
  });
});

describe("a build that fails", () => {
  it("says where site.yaml is wrong, before it writes anything", async () => {
    const parent = mkdtempSync(join(tmpdir(), "zhangju-fail-"));
    const siteFile = join(parent, "site.yaml");
    writeFileSync(siteFile, "title: 文库\ndescription: 说明\npublishr: 某厅\n");
    const outDir = join(parent, "dist");
    const build = buildSite({
      root: resolve("."),
      contentDir: content,
      outDir,
      base: "/",
      siteFile,
    });
    await expect(build).rejects.toThrow(SiteSettingsError);
    await expect(build).rejects.toThrow(/site\.yaml:3:1 .*publishr.*publisher/s);
    expect(existsSync(outDir)).toBe(false);
    rmSync(parent, { recursive: true });
  });

  it("names the file of MDX that cannot be compiled, and leaves the published site as it was", async () => {
    const parent = mkdtempSync(join(tmpdir(), "zhangju-fail-"));
    const broken = join(parent, "content");
    cpSync(content, broken, { recursive: true });
    writeFileSync(join(broken, "policies/law-0102.mdx"), "# 国歌法\n\n<Provision id=>\n");
    const outDir = join(parent, "dist");
    mkdirSync(outDir);
    writeFileSync(join(outDir, "index.html"), "已发布");
    const options = { root: resolve("."), contentDir: broken, outDir, base: "/" };
    const siteFile = join(content, "site.yaml");
    await expect(buildSite({ ...options, siteFile })).rejects.toThrow(/law-0102\.mdx/);
    expect(readdirSync(parent)).toEqual(["content", "dist"]);
    expect(readFileSync(join(outDir, "index.html"), "utf8")).toBe("已发布");
    rmSync(parent, { recursive: true });
  });
});

/** Anchors of sections, provisions and attachments, at any depth. */
function anchorsOf(nodes: PolicyNode[]): string[] {
  return nodes.flatMap(({ type, id, children }) => [
    ...(["section", "provision", "attachment"].includes(type) ? [id] : []),
    ...anchorsOf(children),
  ]);
}
