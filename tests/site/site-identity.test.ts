import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildContentSite } from "../support/build-content-site.ts";
import { crawlSite } from "../support/crawl-site.ts";

let folder: string;
const page = (path: string) => readFileSync(join(folder, "dist", path), "utf8");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "zhangju-identity-"));
  writeFileSync(join(folder, "标志.svg"), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, "icon.png"), "");
  writeFileSync(join(folder, "share.jpg"), "");
  writeFileSync(
    join(folder, "site.yaml"),
    `title: 某省政策文库
description: 收录某省文件。
publisher: 某省人民政府办公厅
publisherUrl: https://www.example.gov.cn/
introduction: |
  收录 2000 年以来的文件。

  以正式印发的文本为准。
keywords: [政策, 某省]
url: https://www.example.gov.cn/wenku/
siteIdCode: "1100000001"
icp: 京ICP备00000000号
policeRecord: 京公网安备11000000000001号
footer: [技术支持：某省大数据中心]
logo: 标志.svg
icon: icon.png
shareImage: share.jpg
colors:
  accent: "#0B5394"
`,
  );
  await buildContentSite({
    content: resolve("tests/fixtures/content"),
    out: join(folder, "dist"),
    base: "/",
    siteFile: join(folder, "site.yaml"),
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a site with its own marks has no dead link", () => {
  expect(crawlSite(join(folder, "dist"))).toEqual([]);
});

it("shows its logo, its texts and its records", () => {
  const home = page("index.html");
  expect(home).toContain('<img src="./site/logo.svg" alt="">');
  expect(home).toContain("<p>收录 2000 年以来的文件。</p><p>以正式印发的文本为准。</p>");
  expect(home).toContain('<meta name="Keywords" content="政策;某省">');
  for (const text of ["网站标识码 1100000001", "京ICP备00000000号", "技术支持：某省大数据中心"]) {
    expect(home).toContain(text);
  }
  expect(home).toContain("https://beian.mps.gov.cn/#/query/webSearch?code=11000000000001");
});

it("uses its icon instead of the default, and its picture where pages are shared", () => {
  const document = page("policies/law-0102/index.html");
  expect(document).toContain('<link rel="icon" href="../../site/icon.png">');
  expect(existsSync(join(folder, "dist/favicon.svg"))).toBe(false);
  const share = "https://www.example.gov.cn/wenku/site/share.jpg";
  expect(document).toContain(`<meta property="og:image" content="${share}">`);
  expect(document).toContain(`<meta name="Image" content="${share}">`);
});

it("has its colour in all three palettes, on screens only", () => {
  expect(page("index.html")).toContain(
    '<link rel="stylesheet" href="./colors.css" media="screen">',
  );
  const css = page("colors.css");
  expect(css).toContain(":root:root { --accent: #0b5394; --accent-ink: #ffffff; }");
  expect(css).toMatch(/:root\[data-theme="dark"\] \{ --accent: #(?!0b5394)[0-9a-f]{6};/);
  expect(css).toMatch(/:root\[data-theme="contrast"\] \{ --accent: #[0-9a-f]{6};/);
});
