import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../support/axe-violations.ts";
import { DESKTOP, openPage, overflow, PHONE } from "../support/open-page.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { shareFixtureSite } from "../support/share-fixture-site.ts";

const pages = {
  首页: "",
  通知: "policies/001_17f2e52f33125315/",
  答复: "policies/004_6b87098065987aa0/",
  法律: "policies/law-0102/",
  目录: "browse/",
  全部文件: "browse/all/",
  文种: "browse/types/",
  年份: "browse/years/2019/",
  引用: "citations/",
  用语: "terms/",
  关于: "about/",
  说明: "about/reading/",
  指南: "about/guide/",
  提示: "about/diagnostics/",
  格式: "about/formats/",
  无障碍: "about/accessibility/",
  找不到: "404.html",
};

let root: StaticServer;
let subfolder: StaticServer;

beforeAll(async () => {
  const site = await shareFixtureSite("/");
  root = await serve(site);
  subfolder = await serve(site, { base: "/a/b/" });
});
afterAll(async () => {
  await root?.close();
  await subfolder?.close();
});

describe.each(Object.entries(pages))("%s", (_, path) => {
  it("is sound and accessible in a wide window, on a phone and in the dark", async () => {
    const { page, trouble, close } = await openPage(root, path);
    for (const [viewport, colorScheme] of [
      [DESKTOP.viewport, "light"],
      [PHONE.viewport, "light"],
      [DESKTOP.viewport, "dark"],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect(trouble).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await axeViolations(page)).toEqual([]);
    }
    await close();
  });

  it("keeps its width at twice the text size and in high contrast", async () => {
    const { page, close } = await openPage(root, path, { viewport: PHONE.viewport });
    await page.evaluate(() =>
      localStorage.setItem("zhangju.display", '{"theme":"contrast","size":"4"}'),
    );
    await page.reload();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(DESKTOP.viewport);
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });

  it("shows all its text without a script", async () => {
    const { page, trouble, close } = await openPage(root, path, { javaScriptEnabled: false });
    expect(trouble).toEqual([]);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("#display-settings").isVisible()).toBe(false);
    await close();
  });
});

describe("the same site in a subfolder", () => {
  it("loads styles and scripts, and its links stay inside", async () => {
    const { page, trouble, close } = await openPage(subfolder, "policies/law-0102/");
    await page.click(".brand");
    await page.waitForURL(subfolder.url);
    await page.click(".documents a");
    await page.waitForURL(/\/a\/b\/policies\/001_17f2e52f33125315\/$/);
    expect(trouble).toEqual([]);
    await close();
  });
});

describe("a document page", () => {
  it("marks the place of reading in the outline, and none in the closing part", async () => {
    const { page, close } = await openPage(root, "policies/004_6b87098065987aa0/");
    const current = page.locator(".outline [aria-current]");
    await page.evaluate(() =>
      scrollTo({ top: document.getElementById("sec_3")!.offsetTop, behavior: "instant" }),
    );
    await expect.poll(() => current.allTextContents()).toEqual(["三、拓展丰富口岸功能"]);
    await page.evaluate(() =>
      scrollTo({ top: document.getElementById("pt_4")!.offsetTop, behavior: "instant" }),
    );
    await expect.poll(() => current.count()).toBe(0);
    await close();
  });

  it("copies the address of a provision when its number is clicked, and marks the provision", async () => {
    const { page, close } = await openPage(root, "policies/law-0102/");
    await page.click('a.marker[href="#art_4"]');
    await expect.poll(() => page.textContent("#notice")).toBe("已复制第四条的链接");
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${root.url}policies/law-0102/#art_4`);
    const background = await page.$eval(
      "#art_4",
      (element) => getComputedStyle(element).backgroundColor,
    );
    expect(background).not.toBe("rgba(0, 0, 0, 0)");
    await close();
  });

  it("offers the citation of a provision under it, next in the order of the keyboard", async () => {
    const { page, trouble, close } = await openPage(root, "policies/law-0102/");
    await page.focus('a.marker[href="#art_4__para_1__item_2"]');
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe("《中华人民共和国国歌法》第四条第（二）项");
    await page.click("text=连同原文");
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain("（二）各政党、各人民团体的各级代表大会等；\n——《中华人民共和国国歌法》");
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator(".provision-tools").count()).toBe(0);
    expect(trouble).toEqual([]);
    await close();
  });

  it("opens its outline as a sheet on a phone, closes it by Escape and after a choice", async () => {
    const { page, close } = await openPage(root, "policies/004_6b87098065987aa0/", {
      viewport: PHONE.viewport,
    });
    const outline = page.locator("#outline");
    expect(await outline.isVisible()).toBe(false);
    await page.click(".outline-open");
    expect(await outline.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await outline.isVisible()).toBe(false);
    await page.click(".outline-open");
    await page.click('#outline a[href="#sec_2"]');
    expect(await outline.isVisible()).toBe(false);
    expect(page.url()).toMatch(/#sec_2$/);
    await close();
  });

  it("opens the sheet without a script too", async () => {
    const { page, close } = await openPage(root, "policies/004_6b87098065987aa0/", {
      viewport: PHONE.viewport,
      javaScriptEnabled: false,
    });
    await page.click(".outline-open");
    expect(await page.locator("#outline").isVisible()).toBe(true);
    await page.click('#outline a[href="#sec_2"]');
    expect(await page.locator("#outline").isVisible()).toBe(false);
    await close();
  });

  it("is reached and left by keyboard: the skip link comes first", async () => {
    const { page, close } = await openPage(root, "policies/law-0102/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("跳到正文");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    await close();
  });

  it("prints its address and none of the frame", async () => {
    const { page, close } = await openPage(root, "policies/law-0102/");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".site-header").isVisible()).toBe(false);
    expect(await page.locator(".print-colophon").textContent()).toContain(
      "https://example.gov.cn/wenku/policies/law-0102/",
    );
    await close();
  });
});

describe("display settings", () => {
  it("are remembered on the next page", async () => {
    const { page, close } = await openPage(root, "");
    await page.click("#display-settings summary");
    await page.check('input[name="theme"][value="dark"]');
    await page.check('input[name="size"][value="3"]');
    const dark = await page.evaluate(
      () => getComputedStyle(document.documentElement).backgroundColor,
    );
    await page.goto(`${root.url}about/`);
    const next = await page.evaluate(() => ({
      background: getComputedStyle(document.documentElement).backgroundColor,
      size: getComputedStyle(document.documentElement).fontSize,
    }));
    expect(next).toEqual({ background: dark, size: "24px" });
    await close();
  });
});
