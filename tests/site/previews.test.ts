import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../support/axe-violations.ts";
import { type OpenOptions, openPage, PHONE } from "../support/open-page.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { shareLibrarySite } from "../support/share-library-site.ts";

const CITING = "policies/law-0073/";
const CITED = "policies/law-0099/";
/** 国家赔偿法第三十六条第六项 in another document's 第二十八条. */
const OTHER = 'a.ref[href$="law-0099/#art_36__para_1__item_6"]';
/** 第三条 of the document itself. */
const OWN = '#art_9 a.ref[href="#art_3"]';

let server: StaticServer;

beforeAll(async () => {
  const site = await shareLibrarySite(["seeds", "tests/fixtures/library"]);
  server = await serve(site.directory, { base: "/wenku/" });
});
afterAll(() => server?.close());

async function open(path: string, options: OpenOptions = {}) {
  const opened = await openPage(server, path, options);
  return { ...opened, card: opened.page.locator("#preview") };
}

const textOf = async (locator: { innerText(): Promise<string> }) =>
  (await locator.innerText()).replace(/\s+/g, "");

describe("pointing at a reference", () => {
  it("shows a provision of another document, and the card can be pointed at", async () => {
    const { page, card, trouble, close } = await open(CITING);
    await page.hover(OTHER);
    await expect.poll(() => card.isVisible()).toBe(true);
    expect(await textOf(card)).toContain("《中华人民共和国国家赔偿法》第三十六条第（六）项");
    expect(await textOf(card)).toContain("（六）吊销许可证和执照、责令停产停业的");
    expect(await page.getAttribute(OTHER, "aria-describedby")).toBe("preview");
    expect(await axeViolations(page)).toEqual([]);
    await card.hover();
    await page.waitForTimeout(500);
    expect(await card.isVisible()).toBe(true);
    await page.hover("h1");
    await expect.poll(() => card.isVisible()).toBe(false);
    expect(trouble).toEqual([]);
    await close();
  });

  it("shows a provision of the same document without asking the network", async () => {
    const { page, card, close } = await open(CITED);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/previews/")) asked.push(request.url());
    });
    await page.hover(OWN);
    await expect.poll(() => card.isVisible()).toBe(true);
    expect(await textOf(card)).toMatch(/^第三条.*第三条行政机关及其工作人员/);
    expect(asked).toEqual([]);
    await close();
  });

  it("shows all provisions that a list names", async () => {
    const { page, card, close } = await open(CITING);
    await page.hover('a.ref[data-also="art_4"]');
    await expect.poll(() => card.isVisible()).toBe(true);
    const text = await textOf(card);
    expect(text).toContain("第三条等2处");
    expect(text).toMatch(/第三条行政机关.*第四条行政机关/);
    await close();
  });

  it("keeps the card inside the window", async () => {
    const { page, card, close } = await open(CITING);
    for (const link of (await page.locator("a.ref").all()).slice(0, 6)) {
      await link.hover();
      await expect.poll(() => card.isVisible()).toBe(true);
      const box = (await card.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1280);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(900);
      await page.keyboard.press("Escape");
    }
    await close();
  });

  it("says quietly that a provision could not be read, and tries again the next time", async () => {
    const { page, card, close } = await open(CITING);
    await page.route("**/previews/**", (route) => route.abort());
    await page.hover(OTHER);
    await expect.poll(() => textOf(card)).toContain("没有读到这一条");
    await page.unroute("**/previews/**");
    await page.keyboard.press("Escape");
    await page.hover("h1");
    await page.hover(OTHER);
    await expect.poll(() => textOf(card)).toContain("吊销许可证和执照");
    await close();
  });

  it("says that it is reading when the network is slow, and shows nothing that is out of date", async () => {
    const { page, card, close } = await open(CITING);
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    await page.route("**/previews/**", async (route) => {
      await arrived;
      await route.continue().catch(() => {});
    });
    await page.hover(OTHER);
    await expect.poll(() => textOf(card)).toContain("正在读取");
    await page.keyboard.press("Escape");
    const answer = page.waitForResponse("**/previews/**");
    arrive();
    await (await answer).finished();
    await page.waitForTimeout(300);
    expect(await card.isVisible()).toBe(false);
    await close();
  });
});

describe("by keyboard", () => {
  it("opens at focus, leaves focus alone, closes by Escape; Enter follows the link", async () => {
    const { page, card, close } = await open(CITING);
    await page.focus(".policy");
    await page.evaluate((link) => {
      // What Tab would do, from the link before.
      const links = [...document.querySelectorAll<HTMLElement>("a[href], button, [tabindex='0']")];
      links[links.indexOf(document.querySelector(link)!) - 1]!.focus();
    }, OTHER);
    await page.keyboard.press("Tab");
    await expect.poll(() => card.isVisible()).toBe(true);
    expect(await page.$eval(OTHER, (link) => link === document.activeElement)).toBe(true);
    expect(await card.getAttribute("aria-live")).toBe("polite");
    await page.keyboard.press("Escape");
    expect(await card.isVisible()).toBe(false);
    expect(await page.$eval(OTHER, (link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(/law-0099\/#art_36__para_1__item_6$/);
    await close();
  });

  it("Escape inside the card closes it for good and gives focus back", async () => {
    const { page, card, close } = await open(CITING);
    await page.focus(OTHER);
    await expect.poll(() => card.isVisible()).toBe(true);
    await page.focus("#preview .preview-body");
    await page.keyboard.press("Escape");
    await expect.poll(() => card.isVisible()).toBe(false);
    expect(await page.$eval(OTHER, (link) => link === document.activeElement)).toBe(true);
    // Longer than a card takes to open.
    await page.waitForTimeout(600);
    expect(await card.isVisible()).toBe(false);
    await close();
  });
});

describe("by touch", () => {
  it("opens at a tap; its link goes on, a tap elsewhere closes", async () => {
    const { page, card, close } = await open(CITING, PHONE);
    await page.tap(OTHER);
    await expect.poll(() => card.isVisible()).toBe(true);
    expect(page.url()).toBe(server.url + CITING);
    expect(await axeViolations(page)).toEqual([]);
    const box = (await card.boundingBox())!;
    expect(Math.round(box.x + box.width)).toBe(390);
    expect(Math.round(box.y + box.height)).toBe(844);
    await page.tap("#preview button");
    expect(await card.isVisible()).toBe(false);
    await page.tap(OTHER);
    await expect.poll(() => card.isVisible()).toBe(true);
    await page.tap("#preview .preview-foot a");
    await page.waitForURL(/law-0099\/#art_36__para_1__item_6$/);
    await close();
  });
});

describe("被引用", () => {
  it("lists who cites the clause when its mark is pointed at, with links that work", async () => {
    const { page, card, close } = await open(CITED);
    await page.hover("#art_3 .cited-mark");
    await expect.poll(() => card.isVisible()).toBe(true);
    expect(await textOf(card)).toContain("若干问题的规定》第一条、第三十条");
    expect(await axeViolations(page)).toEqual([]);
    await card.locator("a", { hasText: "第三十条" }).click();
    await page.waitForURL(/law-0073\/#art_30/);
    await close();
  });

  it("leads to the list by Enter and by a click, and from there back to the clause", async () => {
    const { page, close } = await open(CITED);
    await page.click("#art_3 .cited-mark");
    expect(page.url()).toMatch(/#by-art_3$/);
    await page.click("#by-art_3 .clause");
    expect(page.url()).toMatch(/#art_3$/);
    await close();
  });

  it("is not part of what is copied or cited", async () => {
    const { page, close } = await open(CITED, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.click('a.marker[href="#art_3"]');
    await page.click("text=连同原文");
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^第三条行政机关及其工作人员[\s\S]*《中华人民共和国国家赔偿法》第三条/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain("被引用");
    await close();
  });
});

describe("a defined term", () => {
  const TERM = ".term >> text=应税产品";

  it("shows its definition when pointed at, and by Enter on the keyboard", async () => {
    const { page, card, trouble, close } = await open("policies/law-0154/");
    await page.locator(TERM).first().hover();
    await expect.poll(() => card.isVisible()).toBe(true);
    expect(await textOf(card)).toContain("应税产品第三条第三款应税资源产品");
    await page.keyboard.press("Escape");
    await page.locator(TERM).first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => card.isVisible()).toBe(true);
    expect(await page.locator(TERM).first().getAttribute("aria-expanded")).toBe("true");
    expect(await axeViolations(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await close();
  });

  it("is opened by a tap, with a link to the clause that defines it", async () => {
    const { page, card, close } = await open("policies/law-0154/", PHONE);
    await page.locator(TERM).first().tap();
    await expect.poll(() => card.isVisible()).toBe(true);
    await page.tap("#preview .preview-foot a");
    expect(page.url()).toMatch(/#art_3__para_3$/);
    await close();
  });
});

describe("without a script", () => {
  it("references are links, terms are text, marks lead to the list", async () => {
    const { page, close } = await open(CITED, { javaScriptEnabled: false });
    await page.click("#art_3 .cited-mark");
    expect(page.url()).toMatch(/#by-art_3$/);
    await page.click('#by-art_3 a:has-text("第三十条")');
    await page.waitForURL(/law-0073\/#art_30/);
    await page.click(OTHER);
    await page.waitForURL(/law-0099\/#art_36/);
    await page.goto(`${server.url}policies/law-0154/`);
    const term = page.locator(".term").first();
    expect(await term.getAttribute("role")).toBe(null);
    expect(await term.evaluate((node) => getComputedStyle(node).textDecorationLine)).toBe("none");
    await close();
  });
});

describe.each([
  ["引用索引", "citations/"],
  ["用语", "terms/"],
  ["法律", CITED],
])("%s", (_, path) => {
  it("is accessible in a wide window, on a phone, in the dark and at twice the text size", async () => {
    const { page, trouble, close } = await open(path);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize(PHONE.viewport);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate(() =>
      localStorage.setItem("zhangju.display", '{"theme":"contrast","size":"4"}'),
    );
    await page.reload();
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    expect(trouble).toEqual([]);
    await close();
  });
});
