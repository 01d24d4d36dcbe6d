import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../support/axe-violations.ts";
import { type OpenOptions, openPage } from "../support/open-page.ts";
import { answered, boxOf, search, statusOf } from "../support/search-page.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { shareSearchSite } from "../support/share-search-site.ts";

const LAW = "policies/law-0102/";

let root: StaticServer;

beforeAll(async () => {
  const { directory } = await shareSearchSite();
  root = await serve(directory);
});
afterAll(() => root?.close());

const open = (path: string, options?: OpenOptions) => openPage(root, path, options);
/** Has its way with what is fetched of the index. */
const onIndex = (handle: (route: Route) => void) => (page: Page) =>
  page.context().route("**/search/index/**", handle);

describe("when the network fails", () => {
  it("a slow one shows that the search is under way", async () => {
    const { page, trouble, close } = await open(search("珲春"), {
      before: onIndex((route) => setTimeout(() => void route.continue().catch(() => {}), 700)),
    });
    await expect.poll(() => statusOf(page)).toBe("正在检索……");
    expect(await page.getAttribute("[data-search-page]", "aria-busy")).toBe("true");
    await answered(page);
    expect(await statusOf(page)).toContain("找到");
    expect(await page.getAttribute("[data-search-page]", "aria-busy")).toBe("false");
    expect(trouble).toEqual([]);
    await close();
  });

  it("drops the answer to what is not asked any more", async () => {
    const { page, close } = await open("search/", {
      before: onIndex((route) => setTimeout(() => void route.continue().catch(() => {}), 600)),
    });
    await boxOf(page).fill("对口合作");
    await page.waitForTimeout(300);
    await boxOf(page).fill("滨海2号");
    await answered(page);
    await page.waitForTimeout(800);
    const marks = await page.locator(".exact mark").allInnerTexts();
    expect(new Set(marks)).toEqual(new Set(["滨海2号"]));
    await close();
  });

  it("a part of the index that cannot be had is told, and trying again helps", async () => {
    let isBroken = true;
    const { page, close } = await open(search("珲春"), {
      before: onIndex((route) => void (isBroken ? route.abort() : route.continue())),
    });
    await answered(page, "failed");
    expect(await page.locator('[data-part="failure"]').isVisible()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    isBroken = false;
    await page.click("text=重试");
    await answered(page);
    expect(await page.locator('[data-part="failure"]').isVisible()).toBe(false);
    await close();
  });

  it("so is a script that cannot be had", async () => {
    const { page, close } = await open("");
    await page.route("**/search/client.js*", (route) => route.abort());
    await page.goto(root.url + search("珲春"));
    await answered(page, "failed");
    await page.unroute("**/search/client.js*");
    await page.click("text=重试");
    await answered(page);
    await close();
  });

  it("loads the packed script of the worker, and the other where that cannot be had", async () => {
    const { page, close } = await open("");
    const scripts: string[] = [];
    page.context().on("request", (request) => {
      const name = /worker\.\w+/.exec(request.url())?.[0];
      if (name) scripts.push(name);
    });
    await page.goto(root.url + search("珲春"));
    await answered(page);
    expect(scripts).toEqual(["worker.bin"]);
    await page.context().route("**/search/worker.bin*", (route) => route.abort());
    await page.reload();
    await answered(page);
    expect(scripts).toEqual(["worker.bin", "worker.bin", "worker.js"]);
    await close();
  });

  it("a chunk that fails later leaves the page usable", async () => {
    const { page, close } = await open(search("珲春"));
    await answered(page);
    await page.context().route("**/search/index/**", (route) => route.abort());
    await boxOf(page).fill("滨海2号");
    await answered(page, "failed");
    await page.context().unroute("**/search/index/**");
    await page.click("text=重试");
    await answered(page);
    expect(await page.locator(".exact mark").first().textContent()).toBe("滨海2号");
    await close();
  });
});

describe("without JavaScript", () => {
  it("the page says so and offers the indexes", async () => {
    const { page, close } = await open(search("珲春"), { javaScriptEnabled: false });
    expect(await page.locator(".no-script").textContent()).toContain("JavaScript");
    expect(await page.locator("text=可以这样查").isVisible()).toBe(false);
    await page.click('.no-script a:has-text("文件目录")');
    await page.waitForURL(`${root.url}browse/`);
    await close();
  });

  it("the box in the header leads to the search page", async () => {
    const { page, close } = await open(LAW, { javaScriptEnabled: false });
    await boxOf(page).fill("国歌");
    await boxOf(page).press("Enter");
    await page.waitForURL(/\/search\/\?q=/);
    await close();
  });
});
