import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenOptions, openPage, PHONE } from "../support/open-page.ts";
import { answered, boxOf, highlighted, search, stateOf, statusOf } from "../support/search-page.ts";
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
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

describe("the search page", () => {
  it("answers while one types, by document and clause, with the words marked", async () => {
    const { page, trouble, close } = await open("search/");
    expect(await stateOf(page)).toBe("idle");
    await boxOf(page).pressSequentially("边境经济合作", { delay: 30 });
    await answered(page);
    expect(await statusOf(page)).toMatch(/^找到 \d+ 条，在 \d+ 件文件里/);
    const place = page.locator(".exact .hit", { hasText: "第四部分第（十三）项" }).first();
    expect(await place.locator("mark").first().textContent()).toBe("边境经济合作");
    expect(new URL(page.url()).searchParams.get("q")).toBe("边境经济合作");
    expect(await page.title()).toContain("边境经济合作 - 检索");
    expect(trouble).toEqual([]);
    await close();
  });

  it.each(["对口合作", "珲春", "滨海2号", "中蒙俄经济走廊", "国发〔2016〕62号", "跨境经济合作区"])(
    "finds %s and opens it at a clause that contains it",
    async (query) => {
      const { page, trouble, close } = await open(search(query));
      await answered(page);
      await page.locator(".exact [data-hit].hit").first().click();
      await page.waitForURL(/\/policies\/[^/]+\/\?highlight=[^#]+#./);
      const clause = await page.evaluate(
        () => document.getElementById(decodeURIComponent(location.hash.slice(1)))!.textContent,
      );
      expect(clause.replace(/\s/g, "")).toContain(query);
      await expect.poll(() => highlighted(page)).toContain(query);
      expect(trouble).toEqual([]);
      await close();
    },
  );

  it("marks a title that holds the query, and opens it from there", async () => {
    const { page, close } = await open(search("部分省市对口合作工作方案"));
    await answered(page);
    const title = page.locator(".exact .title a").first();
    expect(await title.locator("mark").textContent()).toBe("部分省市对口合作工作方案");
    expect(await title.getAttribute("href")).toContain(
      "/policies/002_aa3edcb7b82b49a9/?highlight=",
    );
    await close();
  });

  it("sets loose matches apart under a label that says so", async () => {
    const { page, close } = await open(search("中蒙俄 珲春"));
    await answered(page);
    expect(await page.locator(".exact").count()).toBe(0);
    expect(await page.locator(".loose h2").textContent()).toBe(
      "以下为相近结果，不含完整的“中蒙俄 珲春”",
    );
    expect(await page.locator(".loose .tag").first().textContent()).toBe("标出的词在同一条里");
    await close();
  });

  it("shows exact matches before loose ones", async () => {
    const { page, close } = await open(search("经济 合作"));
    await answered(page);
    const kinds = await page
      .locator(".results section")
      .evaluateAll((sections) => sections.map(({ className }) => className));
    expect(kinds).toEqual(["exact", "loose"]);
    await close();
  });

  it("proposes what exists where nothing was found, and searches for it", async () => {
    const { page, close } = await open(search("对口合作黑洞"));
    await answered(page, "empty");
    expect(await statusOf(page)).toBe("没有找到“对口合作黑洞”");
    await page.click(".suggestions button");
    await answered(page);
    const query = await boxOf(page).inputValue();
    expect("对口合作").toContain(query);
    await page.goBack();
    await answered(page, "empty");
    expect(await boxOf(page).inputValue()).toBe("对口合作黑洞");
    await close();
  });

  it("shows more on demand, until all documents are there", async () => {
    const { page, close } = await open(search("应当"));
    await answered(page);
    const hits = page.locator(".results [data-hit]");
    const before = await hits.count();
    await page.click("text=更多结果");
    await expect.poll(() => hits.count()).toBeGreaterThan(before);
    const after = await hits.count();
    await page.reload();
    await answered(page);
    expect(await hits.count()).toBe(after);
    await close();
  });

  it("leads on from what a document shows to the rest of its places", async () => {
    const { page, close } = await open(search("对口合作"));
    await answered(page);
    const rest = page.locator(".found .rest a").first();
    expect(await rest.textContent()).toMatch(/^在文中逐处查看其余 \d+ 条$/);
    await rest.click();
    const count = page.locator(".found-bar .count");
    await expect.poll(() => count.textContent()).toMatch(/^\d+\/\d+$/);
    const [from, all] = (await count.textContent())!.split("/").map(Number) as [number, number];
    await page.click('.found-bar button[aria-label="下一处"]');
    expect(await count.textContent()).toBe(`${from + 1}/${all}`);
    await close();
  });
});

describe("what a query names", () => {
  it("opens at once from the box of any page", async () => {
    const { page, trouble, close } = await open("");
    await boxOf(page).first().fill("国歌法 5");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/policies\/law-0102\/.*#art_5$/);
    expect(await highlighted(page)).toEqual(["第五条"]);
    expect(trouble).toEqual([]);
    await close();
  });

  it("opens with Enter on the search page, and back brings the result", async () => {
    const { page, close } = await open("search/");
    await boxOf(page).fill("商办资函[2021]163号");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/policies\//);
    expect(await page.locator(".masthead").innerText()).toContain("商办资函〔2021〕163号");
    await page.goBack();
    await answered(page);
    expect(await boxOf(page).inputValue()).toBe("商办资函[2021]163号");
    await close();
  });

  it("is searched for where it names nothing, or the search cannot be had", async () => {
    for (const query of ["火星法 5", "国歌法 5"]) {
      const { page, close } = await open(LAW);
      if (query === "国歌法 5") {
        await page.route("**/search/client.js*", (route) => route.abort());
      }
      await boxOf(page).fill(query);
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/search\/\?q=/);
      await close();
    }
  });
});

describe("by keyboard", () => {
  it("arrow keys go through the hits, Escape returns and clears, Enter opens", async () => {
    const { page, close } = await open("search/");
    await page.keyboard.type("珲春");
    await answered(page);
    await page.keyboard.press("ArrowDown");
    const first = await focused(page);
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press("ArrowUp");
    expect(await focused(page)).toBe(first);
    await page.keyboard.press("Escape");
    expect(await boxOf(page).evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await answered(page, "idle");
    expect(await boxOf(page).inputValue()).toBe("");
    await page.keyboard.type("珲春");
    await answered(page);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/policies\//);
    await close();
  });

  it.each(["/", "Control+k", "Meta+k"])("%s turns to the box of any page", async (key) => {
    const { page, trouble, close } = await open(LAW);
    await page.keyboard.press(key);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe("q");
    await page.keyboard.type("国歌");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\/\?q=/);
    await answered(page);
    expect(await boxOf(page).inputValue()).toBe("国歌");
    expect(trouble).toEqual([]);
    await close();
  });

  it("a slash that is typed into a field stays there", async () => {
    const { page, close } = await open("search/");
    await boxOf(page).pressSequentially("和/或");
    expect(await boxOf(page).inputValue()).toBe("和/或");
    await close();
  });

  it("on a phone, where the box is hidden, the keys open the search page", async () => {
    const { page, close } = await open(LAW, PHONE);
    expect(await page.locator(".search-box").isVisible()).toBe(false);
    await page.keyboard.press("/");
    await page.waitForURL(/\/search\/$/);
    await close();
  });

  it("letters of pinyin that are not yet characters are not searched for", async () => {
    const { page, close } = await open("search/");
    await boxOf(page).focus();
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", {
      ...{ text: "hun'chun", selectionStart: 8, selectionEnd: 8 },
    });
    await page.waitForTimeout(400);
    expect(await stateOf(page)).toBe("idle");
    await client.send("Input.insertText", { text: "珲春" });
    await answered(page);
    expect(await boxOf(page).inputValue()).toBe("珲春");
    await close();
  });
});

describe("facets and order", () => {
  const box = (page: Page, value: string) => page.locator(`.filters input[value="${value}"]`);
  const dates = (page: Page) =>
    page
      .locator(".exact > .found > li time")
      .evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));

  it("narrow the result, and survive a reload and the back button", async () => {
    const { page, trouble, close } = await open(search("对口合作"));
    await answered(page);
    const before = await statusOf(page);
    const row = page.locator(".filters label", { hasText: "2017年" });
    expect(await row.locator(".count").textContent()).toBe("1");
    await box(page, "2017").check();
    await expect.poll(() => statusOf(page)).not.toBe(before);
    expect(await statusOf(page)).toContain("在 1 件文件里");
    expect(new URL(page.url()).searchParams.get("year")).toBe("2017");
    expect(await box(page, "2017").evaluate((input) => input === document.activeElement)).toBe(
      true,
    );

    await page.reload();
    await answered(page);
    expect(await box(page, "2017").isChecked()).toBe(true);
    expect(await statusOf(page)).toContain("在 1 件文件里");

    await page.locator(".found .hit").first().click();
    await page.waitForURL(/\/policies\//);
    await page.goBack();
    await answered(page);
    expect(await box(page, "2017").isChecked()).toBe(true);

    await page.goBack();
    await expect.poll(() => statusOf(page)).toBe(before);
    expect(await box(page, "2017").isChecked()).toBe(false);
    expect(trouble).toEqual([]);
    await close();
  });

  it("are 主题 and 有效性 too, where documents say them", async () => {
    const { page, close } = await open(search("中华人民共和国"));
    await answered(page);
    const rows = (name: string) => page.locator(`.filters input[name="${name}"]`);
    const valuesOf = (name: string) =>
      rows(name).evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value).sort());
    expect(await page.locator(".filters legend").allInnerTexts()).toEqual(
      expect.arrayContaining(["主题", "有效性"]),
    );
    expect(await valuesOf("validity")).toEqual(["废止", "有效"]);
    expect(await valuesOf("topic")).toHaveLength(2);
    await box(page, "有效").check();
    await expect.poll(() => statusOf(page)).toContain("在 1 件文件里");
    expect(new URL(page.url()).searchParams.get("validity")).toBe("有效");
    expect(await page.locator(".found .title").first().innerText()).toContain("国歌法");
    // The other value of the same kind stays on offer; of the other kinds what is left.
    expect(await valuesOf("validity")).toEqual(["废止", "有效"]);
    expect(await valuesOf("topic")).toHaveLength(1);
    await close();
  });

  it("can be cleared where they leave nothing", async () => {
    const { page, close } = await open(`${search("珲春")}&year=1949`);
    await answered(page, "empty");
    expect(await statusOf(page)).toBe("所选的范围里没有找到“珲春”");
    await page.click('[data-part="widen"]');
    await answered(page);
    expect(page.url()).not.toContain("year");
    await close();
  });

  it("sorts by date, newest first, and keeps that in the address", async () => {
    const { page, close } = await open(search("对口合作"));
    await answered(page);
    await page.locator('[data-part="sort"] input[value="date"]').check();
    await expect.poll(() => page.url()).toContain("sort=date");
    await expect.poll(() => dates(page)).toEqual([...(await dates(page))].sort().reverse());
    await page.reload();
    await answered(page);
    expect(await page.locator('[data-part="sort"] input[value="date"]').isChecked()).toBe(true);
    expect((await dates(page))[0]).toBe("2021-04-30");
    await close();
  });

  it("brings back the place of reading from a document", async () => {
    const { page, close } = await open(search("应当"));
    await answered(page);
    await page.evaluate(() => scrollTo({ top: 700, behavior: "instant" }));
    await page.waitForTimeout(400);
    await page.locator(".found .hit:visible").nth(8).click();
    await page.waitForURL(/\/policies\//);
    await page.goBack();
    await answered(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);
    await close();
  });

  it("keep what is typed without a rest in one entry of the history", async () => {
    const { page, close } = await open("");
    await page.click('.site-nav a[href$="search/"]');
    await boxOf(page).pressSequentially("对口合作", { delay: 250 });
    await answered(page);
    await page.goBack();
    await page.waitForURL(root.url);
    await close();
  });
});
