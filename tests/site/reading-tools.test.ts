import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { titleUnits } from "../../src/site/render/title-pieces.ts";
import { violationsInAllColours } from "../support/axe-violations.ts";
import type { LibrarySite } from "../support/build-library-site.ts";
import { DESKTOP, type OpenOptions, openPage, overflow, PHONE } from "../support/open-page.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { shareReadingSite } from "../support/share-reading-site.ts";

const LAW = "policies/law-0099/";
const ISSUED = "policies/001_17f2e52f33125315/";

let site: LibrarySite;
let server: StaticServer;

beforeAll(async () => {
  site = await shareReadingSite();
  server = await serve(site.directory, { base: "/wenku/" });
});
afterAll(() => server?.close());

const open = (path: string, options?: OpenOptions) => openPage(server, path, options);

describe("an item of a law", () => {
  it.each([DESKTOP, PHONE])("has its lines below the first one's text: %j", async (device) => {
    const { page, close } = await open(LAW, device);
    const [first, others] = await page.$eval("#art_3__para_1__item_3 > p", (line) => {
      const text = document.createRange();
      text.selectNodeContents(line);
      text.setStartAfter(line.querySelector(".marker")!);
      const lefts = [...text.getClientRects()].map(({ left }) => left);
      return [lefts[0]!, lefts.slice(1)];
    });
    expect(others.length).toBeGreaterThan(0);
    for (const left of others) expect(Math.abs(left - first)).toBeLessThan(2);
    await close();
  });
});

describe("a provision reached by its anchor", () => {
  it("is marked, and marked in the same place on return", async () => {
    const { page, close } = await open(`${LAW}#art_9`);
    const top = () =>
      page.evaluate(() =>
        Math.round(document.querySelector(":target")!.getBoundingClientRect().top),
      );
    const before = await top();
    expect(before).toBeGreaterThanOrEqual(0);
    expect(before).toBeLessThan(200);
    await page.click("#art_9 a.ref");
    expect(page.url()).toContain("#art_3");
    await page.goBack();
    await expect
      .poll(() => page.evaluate(() => document.querySelector(":target")?.id))
      .toBe("art_9");
    await page.goto(server.url);
    await page.goBack();
    await expect
      .poll(() => page.evaluate(() => document.querySelector(":target")?.id))
      .toBe("art_9");
    await expect.poll(top).toBeLessThan(600);
    await close();
  });
});

describe("a title", () => {
  /** How far into its text each line of an element begins. */
  const lineStarts = (page: Page, selector: string) =>
    page.$eval(selector, (element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const starts: number[] = [];
      let [at, bottom] = [0, 0];
      for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
        for (let index = 0; index < node.length; index++, at++) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + 1);
          const box = range.getBoundingClientRect();
          if (box.top >= bottom) starts.push(at);
          bottom = Math.max(bottom, box.bottom - 4);
        }
      }
      return starts;
    });

  it.each([
    [DESKTOP, "1"],
    [PHONE, "1"],
    [PHONE, "4"],
  ])(
    "ends its lines between words, and can be copied as it is: %j, size %s",
    async (device, size) => {
      const stored = { "zhangju.display": JSON.stringify({ size }) };
      const { page, close } = await open(ISSUED, { ...device, stored });
      for (const slug of site.documents.keys()) {
        await page.goto(`${server.url}policies/${slug}/`);
        const title = (await page.textContent("h1"))!;
        expect(
          await page.evaluate(() => {
            getSelection()!.selectAllChildren(document.querySelector("h1")!);
            return getSelection()!.toString();
          }),
        ).toBe(title);
        const ends = [0];
        for (const unit of titleUnits(title)) ends.push(ends.at(-1)! + unit.length);
        const broken = (await lineStarts(page, "h1")).filter((start) => !ends.includes(start));
        expect(broken.map((start) => `${title.slice(0, start)}｜${title.slice(start)}`)).toEqual(
          [],
        );
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }
      await close();
    },
  );
});

describe("an anchor that the document doesn't have", () => {
  it("is said to be missing, until the reader takes the note away", async () => {
    const { page, trouble, close } = await open(`${LAW}#sec_99`, PHONE);
    const notice = page.getByRole("status").filter({ hasText: "没有链接所指的“sec_99”" });
    await expect.poll(() => notice.isVisible()).toBe(true);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violationsInAllColours(page)).toEqual([]);
    await notice.getByRole("button").tap();
    expect(await page.textContent("#notice")).toBe("");
    await page.evaluate(() => {
      window.location.hash = "#art_9";
    });
    await expect.poll(() => page.locator("#art_9:target").count()).toBe(1);
    expect(await page.textContent("#notice")).toBe("");
    await page.evaluate(() => {
      window.location.hash = "#art_99";
    });
    await expect.poll(() => page.textContent("#notice")).toContain("art_99");
    expect(trouble).toEqual([]);
    await close();
  });
});

describe("a long document left in the middle", () => {
  const stored = {
    "zhangju.reading": '[{"slug":"law-0099","id":"art_15","label":"第十五条"}]',
  };
  const bar = (page: Page) => page.locator(".resume-bar");

  it("offers to go on, without moving the page", async () => {
    const { page, close } = await open(LAW, { stored });
    expect(await bar(page).innerText()).toMatch(/上次读到 第十五条/);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    expect(await violationsInAllColours(page)).toEqual([]);
    await page.click("text=继续阅读");
    expect(page.url()).toMatch(/#art_15$/);
    expect(await bar(page).count()).toBe(0);
    await close();
  });

  it("remembers it by itself, and forgets it when told to", async () => {
    const { page, close } = await open(LAW);
    await page.evaluate(() => document.getElementById("art_17")!.scrollIntoView());
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem("zhangju.reading")), { timeout: 5000 })
      .toMatch(/"slug":"law-0099".*第十/);
    await page.goto(server.url);
    await page.goto(server.url + LAW);
    await page.click("text=不用");
    expect(await bar(page).count()).toBe(0);
    await page.goto(server.url);
    await page.goto(server.url + LAW);
    expect(await bar(page).count()).toBe(0);
    await close();
  });

  it.each(["#art_3", "?highlight=%E8%B5%94%E5%81%BF"])(
    "offers nothing to who came by %s",
    async (to) => {
      const { page, close } = await open(LAW + to, { stored });
      expect(await bar(page).count()).toBe(0);
      await close();
    },
  );
});
