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
import { beforeAll, describe, expect, it, vi } from "vitest";
import { UsageError } from "../../src/build/phases/usage-error.ts";
import type { PolicyDocument, PolicyNode } from "../../src/policy/document/tree.ts";
import { buildContentSite } from "../support/build-content-site.ts";
import { crawlSite } from "../support/crawl-site.ts";
import { shareFixtureSite } from "../support/share-fixture-site.ts";

const content = resolve("tests/fixtures/content");
const HOME = "https://example.gov.cn/wenku/";
const pathOf = (file: string) => file.replace(/index\.html$/, "");
let site: string;

beforeAll(async () => {
  site = await shareFixtureSite("/wenku/");
});

const page = (path: string) => readFileSync(join(site, path), "utf8");
/** Names of the style sheets that a page loads, in their order. */
const sheetsOf = (path: string) =>
  [...page(path).matchAll(/<link rel="stylesheet" href="[^"]*\/([^"/]+)">/g)].map(([, n]) => n!);

describe("the built site", () => {
  it("has no dead link, doubled id, outside request, inline code or absolute address", () => {
    expect(crawlSite(site, { base: "/wenku/" })).toEqual([]);
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
  });

  it("describes a document as schema.org Legislation, with what schema.org knows and nothing else", () => {
    const html = page("policies/law-0102/index.html");
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)!;
    const data = JSON.parse(json!);
    expect(legislationProblems(data)).toEqual([]);
    expect(data).toMatchObject({
      "@type": "Legislation",
      "@id": `${HOME}policies/law-0102/`,
      name: "中华人民共和国国歌法",
      inLanguage: "zh-CN",
      legislationDate: "2017-09-01",
      legislationDateVersion: "2017-09-01",
      legislationPassedBy: [
        { "@type": "GovernmentOrganization", name: "全国人民代表大会常务委员会" },
      ],
      encoding: { contentUrl: `${HOME}data/law-0102.json` },
    });
    // In force today is not said in a page that stays as it is.
    expect(data.legislationLegalForce).toBeUndefined();
  });

  it("carries each tag once, and those of sharing", () => {
    for (const path of ["index.html", "browse/index.html", "policies/law-0102/index.html"]) {
      const names = [...page(path).matchAll(/<meta (?:name|property)="([^"]+)"/g)].map(([, name]) =>
        name!.toLowerCase(),
      );
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      expect(names).toEqual(expect.arrayContaining(["og:title", "og:type", "og:url", "sitename"]));
    }
    const list = page("browse/index.html");
    for (const name of ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]) {
      expect(list).toMatch(new RegExp(`<meta name="${name}" content="[^"]+">`));
    }
  });

  it("lets everything be crawled but the page for wrong addresses", () => {
    expect(page("robots.txt")).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${HOME}sitemap.xml\n`);
    expect(page("404.html")).toContain('<meta name="robots" content="noindex">');
    expect(page("404.html")).not.toContain('rel="canonical"');
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
    // Neither the search page, which has nothing of its own for other search engines, nor lists
    // that only stand in another order, which name the list that they repeat.
    const pages = readdirSync(site, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => /(^|\/)index\.html$/.test(file) && !file.startsWith("search/"))
      .filter((file) =>
        page(file).includes(`<link rel="canonical" href="${HOME}${pathOf(file)}">`),
      );
    expect(listed).toEqual(pages.sort());
    const feed = page("feed.xml");
    expect(feed).toContain("<updated>2019-12-31T00:00:00+08:00</updated>");
    expect(feed.match(/<entry>/g)).toHaveLength(3);
  });

  it("gives readers a guide of their own, and leads from policies/ to the list", () => {
    const footer = page("index.html").split('aria-label="页脚"')[1]!;
    expect(footer).toContain('<a href="./about/reading/">使用说明</a>');
    expect(footer).not.toContain("about/guide/");
    expect(page("about/index.html")).toContain('<a href="../about/guide/">编者指南</a>');
    const folder = page("policies/index.html");
    expect(folder).toContain(`<link rel="canonical" href="${HOME}browse/">`);
    expect(folder).toContain('<a href="../browse/">文件目录</a>');
    expect(footer + page("index.html")).toContain('<a href="tel:01000000000">010-00000000</a>');
  });

  it("highlights code by classes, and only on the site's own pages", () => {
    expect(page("about/formats/index.html")).toMatch(/<span class="token-keyword">/);
    expect(page("about/guide/index.html")).toMatch(/<pre class="astro-code[^"]*"/);
  });

  it.each([
    ["index.html", "home"],
    ["browse/index.html", "list"],
    ["browse/all/index.html", "list"],
    ["citations/index.html", "list"],
    ["terms/index.html", "list"],
    ["policies/law-0102/index.html", "document"],
    ["search/index.html", "search"],
    ["about/index.html", "prose"],
    ["about/guide/index.html", "prose"],
    ["policies/index.html", "prose"],
    ["404.html", "prose"],
  ])("gives %s the styles of every page, then those of its kind: %s", (path, kind) => {
    const names = sheetsOf(path).map((sheet) => sheet.replace(/\..*/, ""));
    expect(names).toEqual(["site", kind]);
  });

  it("loads all styles that any sheet has for what is on a page", () => {
    const classesOf = (css: string) => [...css.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi)];
    const classesIn = new Map(
      readdirSync(join(site, "assets"))
        .filter((name) => name.endsWith(".css"))
        .map((name) => [name, new Set(classesOf(page(`assets/${name}`)).map(([, c]) => c!))]),
    );
    const styled = new Set([...classesIn.values()].flatMap((classes) => [...classes]));
    const pages = readdirSync(site, { recursive: true, encoding: "utf8" });
    const missing = pages
      .filter((path) => path.endsWith(".html"))
      .flatMap((path) => {
        const loaded = sheetsOf(path).map((sheet) => classesIn.get(sheet)!);
        const classes = [...page(path).matchAll(/ class="([^"]*)"/g)].flatMap(([, c]) =>
          c!.split(" "),
        );
        return [...new Set(classes)]
          .filter((name) => styled.has(name) && !loaded.some((sheet) => sheet.has(name)))
          .map((name) => `${path}: .${name}`);
      });
    expect(styled.size).toBeGreaterThan(150);
    expect(missing).toEqual([]);
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
    const printed = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const build = buildContentSite({ content, out: outDir, base: "/", siteFile });
    await expect(build).rejects.toThrow(UsageError);
    expect(printed.mock.calls.join("")).toMatch(/site\.yaml:3:1 .*publishr.*publisher/s);
    printed.mockRestore();
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
    const build = buildContentSite({
      content: broken,
      out: outDir,
      base: "/",
      siteFile: join(content, "site.yaml"),
    });
    await expect(build).rejects.toThrow(/law-0102\.mdx/);
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

/** Properties of schema.org Legislation that are used, with what their values look like. */
const LEGISLATION: Record<string, (value: unknown) => boolean> = {
  "@context": (value) => value === "https://schema.org",
  "@type": (value) => value === "Legislation",
  "@id": isAddress,
  url: isAddress,
  isBasedOn: isAddress,
  name: isText,
  inLanguage: (value) => value === "zh-CN",
  legislationIdentifier: isText,
  legislationType: isText,
  keywords: isText,
  version: (value) => /^[0-9a-f]{12}$/.test(`${value}`),
  legislationDate: isDate,
  legislationDateVersion: isDate,
  legislationDateOfApplicability: isDate,
  datePublished: isDate,
  legislationLegalForce: (value) => value === "https://schema.org/NotInForce",
  legislationPassedBy: (value) =>
    (value as object[]).every((each) => isThing(each, "GovernmentOrganization", ["name"])),
  publisher: (value) => isThing(value, "Organization", ["name", "url"]),
  encoding: (value) => isThing(value, "MediaObject", ["encodingFormat", "contentUrl"]),
};

/** Names of properties that schema.org doesn't know, or whose value isn't what it expects. */
function legislationProblems(data: Record<string, unknown>): string[] {
  return Object.entries(data)
    .filter(([name, value]) => !LEGISLATION[name]?.(value))
    .map(([name]) => name);
}

function isThing(value: unknown, type: string, properties: string[]): boolean {
  const { "@type": own, ...rest } = value as Record<string, unknown>;
  return own === type && Object.keys(rest).every((name) => properties.includes(name));
}

function isAddress(value: unknown): boolean {
  return /^https?:\/\/\S+$/.test(`${value}`);
}

function isDate(value: unknown): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(`${value}`);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
