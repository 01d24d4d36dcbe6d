import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../support/axe-violations.ts";
import { openBrowser } from "../support/open-browser.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { shareLibrarySite } from "../support/share-library-site.ts";

let server: StaticServer;
let browser: Browser;

beforeAll(async () => {
  const site = await shareLibrarySite(["seeds", "tests/fixtures/library"]);
  [server, browser] = await Promise.all([serve(site.directory), openBrowser()]);
});
afterAll(() => server?.close());

async function open(path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(server.url + path);
  return page;
}

const titles = (page: Page) => page.locator(".documents .title").allInnerTexts();

describe("a list of documents", () => {
  it("is sorted by links, without a script", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.url}browse/all/`);
    const byDate = await titles(page);
    await page.click('nav[aria-label="排序"] >> text=标题');
    const byTitle = await titles(page);
    expect(byTitle).not.toEqual(byDate);
    expect([...byTitle].sort()).toEqual([...byDate].sort());
    expect(page.url()).toBe(`${server.url}browse/all/title/`);
    expect(await page.locator("#list-view").isVisible()).toBe(false);
    await context.close();
  });

  it("becomes cards for a reader who likes them, on every list from then on", async () => {
    const page = await open("browse/all/");
    await page.check('#list-view input[value="cards"]');
    const columns = () =>
      page.$eval(
        ".documents",
        (list) => getComputedStyle(list).gridTemplateColumns.split(" ").length,
      );
    expect(await columns()).toBeGreaterThan(1);
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${server.url}browse/types/`);
    await page.click(".values a");
    await page.waitForURL(/types\/\w+\/$/);
    await page.waitForSelector(".documents");
    expect(await page.getAttribute("html", "data-view")).toBe("cards");
    await page.close();
  });
});

describe("the home page", () => {
  it("says who publishes the library and how to cite it, with a document of its own", async () => {
    const page = await open("");
    const text = await page.innerText(".about-library");
    expect(text).toContain("由章句项目主办");
    expect(text).toMatch(/公文\n+《.+》/);
    expect(text).toMatch(/\[A\/OL\]\. \(\d{4}-\d{2}-\d{2}\)\[引用日期\]/);
    await page.close();
  });
});

describe("a wrong address", () => {
  it("offers the documents that it may have meant", async () => {
    const page = await open("policies/law0099.html");
    const offer = page.locator("#suggestions a").first();
    expect(await offer.textContent()).toBe("中华人民共和国国家赔偿法");
    await offer.click();
    expect(page.url()).toBe(`${server.url}policies/law-0099/`);
    await page.close();
  });

  it("puts its Chinese words into the search box", async () => {
    const page = await open(`${encodeURIComponent("国家赔偿法")}/`);
    expect(await page.inputValue(".not-found input")).toBe("国家赔偿法");
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });
});
