import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violationsInAllColours } from "../support/axe-violations.ts";
import { type OpenOptions, openPage, PHONE } from "../support/open-page.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { shareReadingSite } from "../support/share-reading-site.ts";

const LAW = "policies/law-0099/";
const PLAN = "policies/000_a36d250490164d45/";
const ISSUED = "policies/001_17f2e52f33125315/";

let server: StaticServer;

beforeAll(async () => {
  const site = await shareReadingSite();
  server = await serve(site.directory, { base: "/wenku/" });
});
afterAll(() => server?.close());

const open = (path: string, options?: OpenOptions) => openPage(server, path, options);

describe("the outline", () => {
  it.each([
    [LAW, "art_12", "第十二条", undefined],
    [LAW, "art_6", "第六条", PHONE],
    [LAW, "art_42", "第四十二条", PHONE],
    [ISSUED, "sub_9", "（九）", undefined],
    // The page ends before it can come up.
    [LAW, "art_42", "第四十二条", { viewport: { width: 1280, height: 3000 } }],
  ])("of %s marks what #%s leads to", async (path, id, label, device) => {
    const { page, close } = await open(`${path}#${id}`, device);
    const current = page.locator("#outline [aria-current]");
    await expect.poll(() => current.getAttribute("href")).toBe(`#${id}`);
    expect(await current.textContent()).toContain(label);
    await close();
  });

  it("folds and unfolds by keyboard, and says so", async () => {
    const { page, close } = await open(LAW);
    const toggle = page.locator(".outline-toggle").first();
    expect(await toggle.getAttribute("aria-label")).toBe("第一章　总则的下级条目");
    await toggle.focus();
    await page.keyboard.press("Enter");
    expect(await toggle.getAttribute("aria-expanded")).toBe("false");
    expect(await page.locator('#outline a[href="#art_1"]').isVisible()).toBe(false);
    await page.keyboard.press(" ");
    expect(await page.locator('#outline a[href="#art_1"]').isVisible()).toBe(true);
    await page.click(".outline-all");
    expect(await page.locator("#outline ol ol").first().isVisible()).toBe(false);
    expect(await page.textContent(".outline-all")).toBe("全部展开");
    expect(await violationsInAllColours(page)).toEqual([]);
    await close();
  });

  it("says which part is being read and how far", async () => {
    const { page, close } = await open(`${LAW}#chp_3`);
    await expect
      .poll(() => page.textContent(".reading-part"))
      .toMatch(/^全文 \d+% · 本部分 0% · 第三章　刑事赔偿$/);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect.poll(() => page.textContent(".reading-part")).toContain("全文 100%");
    await close();
  });

  it("shows the figures in whole, and names the part where one entry holds all others", async () => {
    const { page, close } = await open(`${ISSUED}#sub_9`);
    const line = page.locator(".reading-part");
    await expect.poll(() => line.textContent()).toMatch(/^全文 \d+% · 本部分 \d+% · 三、/);
    const room = await line.evaluate((element) => {
      const figures = document.createRange();
      figures.setStart(element.firstChild!, 0);
      figures.setEnd(element.firstChild!, element.textContent!.indexOf("三、"));
      return element.getBoundingClientRect().right - figures.getBoundingClientRect().right;
    });
    expect(room).toBeGreaterThan(30);
    await close();
  });

  it("has its articles in columns below each other, however long their numbers are", async () => {
    const { page, close } = await open(LAW);
    const columns = await page.$$eval("#outline .articles", (lists) =>
      lists.map((list) => getComputedStyle(list).gridTemplateColumns.split(" ").length),
    );
    expect(columns).toEqual([2, 2, 2]);
    const cut = await page.$$eval(
      "#outline .articles a",
      (links) =>
        links.filter((link) => link.scrollWidth > link.clientWidth || link.clientHeight > 40)
          .length,
    );
    expect(cut).toBe(0);
    await close();
  });

  it("opens what is read when it was folded, and closes it again", async () => {
    const { page, close } = await open(LAW);
    await page.click(".outline-all");
    await page.evaluate(() => document.getElementById("art_9")!.scrollIntoView());
    await expect.poll(() => page.locator('#outline a[href="#art_9"]').isVisible()).toBe(true);
    await page.evaluate(() => document.getElementById("art_33")!.scrollIntoView());
    await expect.poll(() => page.locator('#outline a[href="#art_9"]').isVisible()).toBe(false);
    await close();
  });
});

describe("the box of the outline", () => {
  it.each([
    ["15", LAW, "art_15"],
    ["第十五条", LAW, "art_15"],
    ["15条", LAW, "art_15"],
    ["第三条第（二）项", LAW, "art_3__para_1__item_2"],
    ["第2章", LAW, "chp_2"],
    ["四(二)", PLAN, "sec_4__sub_2"],
    ["四（二）", PLAN, "sec_4__sub_2"],
    ["第四部分第（二）项", PLAN, "sec_4__sub_2"],
  ])("%s and Enter goes there", async (query, path, id) => {
    const { page, close } = await open(path);
    await page.fill("#outline input", query);
    await page.press("#outline input", "Enter");
    await expect.poll(() => page.evaluate(() => document.querySelector(":target")?.id)).toBe(id);
    await expect.poll(() => page.inputValue("#outline input")).toBe("");
    const top = await page.$eval(`#${id}`, (element) => element.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(300);
    await close();
  });

  it("lists what a number may mean, and the arrow keys choose", async () => {
    const { page, trouble, close } = await open(LAW);
    await page.fill("#outline input", "2");
    const places = page.locator(".find-places b");
    expect((await places.allTextContents()).slice(0, 2)).toEqual(["第二条", "第二章第二节"]);
    expect(await page.textContent(".find-answer")).toMatch(/^\d+ 处/);
    expect(await violationsInAllColours(page)).toEqual([]);
    await page.press("#outline input", "ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#chp_2__sec_2$/);
    expect(trouble).toEqual([]);
    await close();
  });

  it("leaves the entries that have the words, and all of them when it is emptied", async () => {
    const { page, close } = await open(LAW);
    await page.fill("#outline input", "程序");
    const shown = page.locator("#outline li > a:visible");
    expect(await shown.allTextContents()).toEqual([
      "第二章　行政赔偿",
      "第三节　赔偿程序",
      "第三章　刑事赔偿",
      "第三节　赔偿程序",
    ]);
    expect(await page.textContent(".find-answer")).toBe("目录里有 2 处“程序”");
    await page.press("#outline input", "Escape");
    expect(await page.inputValue("#outline input")).toBe("");
    expect(await shown.count()).toBeGreaterThan(20);
    await close();
  });

  it("says when there is no such clause, and no such words", async () => {
    const { page, close } = await open(LAW);
    await page.fill("#outline input", "第九十九条");
    expect(await page.textContent(".find-answer")).toBe("本文件没有“第九十九条”这一处");
    await page.fill("#outline input", "桥梁");
    expect(await page.textContent(".find-answer")).toContain("目录里没有“桥梁”");
    await close();
  });

  it("works in the sheet of a phone, which closes on the way there", async () => {
    const { page, close } = await open(LAW, PHONE);
    await page.tap(".outline-open");
    expect(await violationsInAllColours(page)).toEqual([]);
    await page.fill("#outline input", "第十五条");
    await page.press("#outline input", "Enter");
    expect(await page.locator("#outline").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.querySelector(":target")?.id)).toBe("art_15");
    expect(await page.textContent(".outline-open")).toMatch(/^目录\s*\d+%$/);
    await close();
  });
});

describe("without a script", () => {
  it.each([LAW, PLAN])("%s has its outline and no tool that wouldn't work", async (path) => {
    const { page, close } = await open(path, { javaScriptEnabled: false });
    expect(await page.locator("#outline li > a").first().isVisible()).toBe(true);
    for (const tool of [".find", ".reading-progress", ".outline-toggle", ".outline-all"]) {
      expect(await page.locator(tool).filter({ visible: true }).count(), tool).toBe(0);
    }
    await close();
  });
});
