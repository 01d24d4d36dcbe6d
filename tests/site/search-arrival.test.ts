import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../support/axe-violations.ts";
import { DESKTOP, type OpenOptions, openPage, overflow, PHONE } from "../support/open-page.ts";
import { answered, highlighted, search, stateOf } from "../support/search-page.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { shareSearchSite } from "../support/share-search-site.ts";

const LAW = "policies/law-0102/";

let root: StaticServer;
let subfolder: StaticServer;

beforeAll(async () => {
  const { directory } = await shareSearchSite();
  root = await serve(directory);
  subfolder = await serve(directory, { base: "/a/b/" });
});
afterAll(async () => {
  await root?.close();
  await subfolder?.close();
});

const open = (path: string, options?: OpenOptions) => openPage(root, path, options);

describe("in a subfolder", () => {
  it("the same site finds, opens and highlights", async () => {
    const { page, trouble, close } = await openPage(subfolder, search("滨海2号"));
    await answered(page);
    await page.locator(".exact .hit").first().click();
    await page.waitForURL(/\/a\/b\/policies\/[^/]+\/\?highlight=/);
    await expect.poll(() => highlighted(page)).toContain("滨海2号");
    await page.keyboard.press("/");
    await page.keyboard.type("珲春");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/a\/b\/search\/\?q=/);
    await answered(page);
    expect(trouble).toEqual([]);
    await close();
  });
});

describe("on arrival from a search", () => {
  const path = "policies/002_aa3edcb7b82b49a9/?highlight=对口合作#sec_1__sub_1";

  it("the words are highlighted and nothing moves; Escape takes it away", async () => {
    const { page, trouble, close } = await open(path);
    await expect.poll(async () => (await highlighted(page)).length).toBeGreaterThan(20);
    expect(await page.locator(".policy mark").count()).toBe(0);
    const current = await page.evaluate(() => {
      const [range] = CSS.highlights.get("found-current") as unknown as Iterable<Range>;
      return document.getElementById("sec_1__sub_1")!.contains(range!.startContainer);
    });
    expect(current).toBe(true);
    const top = () => page.$eval("#sec_1__sub_1", (element) => element.getBoundingClientRect().top);
    // Where the page scrolls to its anchor smoothly, that takes a moment.
    await expect.poll(async () => (await top()) < 120).toBe(true);
    await page.waitForTimeout(300);
    const before = await top();
    await page.keyboard.press("Escape");
    expect(await top()).toBe(before);
    expect(await highlighted(page)).toEqual([]);
    expect(await page.locator(".found-bar").count()).toBe(0);
    expect(page.url()).toBe(`${root.url}policies/002_aa3edcb7b82b49a9/#sec_1__sub_1`);
    expect(trouble).toEqual([]);
    await close();
  });

  it("a word far below the beginning of its clause is brought into view", async () => {
    const { page, close } = await open("policies/002_aa3edcb7b82b49a9/?highlight=创业创新#sec_3");
    const top = () =>
      page.evaluate(() => {
        const [range] = (CSS.highlights.get("found-current") ?? []) as unknown as Iterable<Range>;
        return range!.getBoundingClientRect().top;
      });
    await page.waitForTimeout(800);
    expect(await top()).toBeGreaterThan(0);
    expect(await top()).toBeLessThan(DESKTOP.viewport.height);
    await close();
  });

  it("an older browser gets marks, and its text back as it was", async () => {
    const { page, close } = await open("policies/002_aa3edcb7b82b49a9/", {
      before: (page) =>
        page.addInitScript(() => void Reflect.deleteProperty(globalThis, "Highlight")),
    });
    const text = await page.$eval(".policy", (element) => element.innerHTML);
    await page.goto(root.url + path);
    expect(await page.locator(".policy mark.found").count()).toBeGreaterThan(20);
    expect(await page.locator("mark.current").textContent()).toBe("对口合作");
    await page.keyboard.press("Escape");
    expect(await page.$eval(".policy", (element) => element.innerHTML)).toBe(text);
    await close();
  });

  it("words are found across the number and the text of an article", async () => {
    const { page, close } = await open(`${LAW}?highlight=第四条　在下列场合#art_4`);
    await expect.poll(async () => (await highlighted(page)).join("")).toContain("第四条在下列场合");
    await close();
  });

  it("the address that a provision's number copies does not carry the words", async () => {
    const { page, close } = await open(`${LAW}?highlight=国歌#art_4`);
    await page.click('a.marker[href="#art_4"]');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(`${root.url}${LAW}#art_4`);
    await close();
  });
});

describe.each([
  ["the search page", "search/"],
  ["a result", search("对口合作")],
  ["a result with a filter", `${search("对口合作")}&year=2017`],
  ["an empty result", search("对口合作黑洞")],
  ["a document after a search", "policies/002_aa3edcb7b82b49a9/?highlight=对口合作#sec_1__sub_1"],
])("%s", (_, path) => {
  it("is sound and accessible in a wide window, on a phone and in the dark", async () => {
    const { page, trouble, close } = await open(path);
    if (path.startsWith("search/?")) {
      await expect.poll(() => stateOf(page)).toMatch(/done|empty/);
    }
    for (const [viewport, colorScheme] of [
      [DESKTOP.viewport, "light"],
      [DESKTOP.viewport, "dark"],
      [PHONE.viewport, "light"],
      [PHONE.viewport, "dark"],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    expect(trouble).toEqual([]);
    await close();
  });

  it("keeps its width at twice the text size and in high contrast", async () => {
    const { page, close } = await open("about/", PHONE);
    await page.evaluate(() =>
      localStorage.setItem("zhangju.display", '{"theme":"contrast","size":"4"}'),
    );
    await page.goto(root.url + path);
    if (path.startsWith("search/?")) {
      await expect.poll(() => stateOf(page)).toMatch(/done|empty/);
    }
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });
});
