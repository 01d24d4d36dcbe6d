import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PolicyDocument } from "../../src/policy/document/tree.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { launchBrowser } from "../support/browser.ts";
import { buildLibrarySite, type LibrarySite } from "../support/build-library-site.ts";
import { indexContent } from "../support/index-content.ts";
import { type StaticServer, serve } from "../support/serve.ts";

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const LAW = "policies/law-0102/";
/** A busy machine takes its time. */
const SOON = { timeout: 10_000 };

let site: LibrarySite;
let browser: Browser;
let root: StaticServer;
let subfolder: StaticServer;

beforeAll(async () => {
  [site, browser] = await Promise.all([
    buildLibrarySite(["seeds", "tests/fixtures/library"]),
    launchBrowser(),
  ]);
  describeDocument("law-0102", { topic: "文化、广电、新闻出版\\文化", validity: "有效" });
  describeDocument("law-0042", { topic: "公安、安全、司法\\司法", validity: "废止" });
  await indexContent(site.content, site.directory);
  root = await serve(site.directory);
  subfolder = await serve(site.directory, { base: "/a/b/" });
});
afterAll(async () => {
  await browser?.close();
  await root?.close();
  await subfolder?.close();
  site?.remove();
});

/** Gives a document what pages of government sites say about it, and plain laws don't. */
function describeDocument(slug: string, about: Partial<PolicyDocument>): void {
  const path = join(site.content, "documents", `${slug}.json`);
  const document = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(path, JSON.stringify({ ...document, ...about }));
}

interface Opened {
  page: Page;
  /** Console errors and warnings, uncaught errors, answers of 400 and above, outside requests. */
  trouble: string[];
  close(): Promise<void>;
}

async function open(
  path: string,
  options: BrowserContextOptions & { server?: StaticServer; route?: (route: Route) => void } = {},
): Promise<Opened> {
  const { server = root, route, ...rest } = options;
  const context = await browser.newContext({ ...desktop, ...rest });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) trouble.push(message.text());
  });
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    // blob: is what the page itself has unpacked.
    if (!/^blob:/.test(request.url()) && !request.url().startsWith(server.url)) {
      trouble.push(request.url());
    }
  });
  if (route) await context.route("**/search/index/**", route);
  await page.goto(server.url + path);
  return { page, trouble, close: () => context.close() };
}

const search = (query: string) => `search/?q=${encodeURIComponent(query)}`;
const stateOf = (page: Page) => page.getAttribute("[data-search-page]", "data-state");
const statusOf = (page: Page) => page.locator('[data-part="status"]').textContent();
const boxOf = (page: Page) => page.locator(".search-box input");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

async function answered(page: Page, state = "done"): Promise<void> {
  await expect.poll(() => stateOf(page), SOON).toBe(state);
}

/** What the page's highlights cover. */
const highlighted = (page: Page) =>
  page.evaluate(() => {
    const ranges = [...((CSS.highlights.get("found") ?? []) as Iterable<Range>)];
    return ranges.map(String);
  });

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
      await expect.poll(() => highlighted(page), SOON).toContain(query);
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
    await expect.poll(() => hits.count(), SOON).toBeGreaterThan(before);
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
    await expect.poll(() => count.textContent(), SOON).toMatch(/^\d+\/\d+$/);
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
    const { page, close } = await open(LAW, phone);
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
    await expect.poll(() => statusOf(page), SOON).not.toBe(before);
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
    await expect.poll(() => statusOf(page), SOON).toBe(before);
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
    await expect.poll(() => statusOf(page), SOON).toContain("在 1 件文件里");
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
    await expect.poll(() => page.url(), SOON).toContain("sort=date");
    await expect.poll(() => dates(page), SOON).toEqual([...(await dates(page))].sort().reverse());
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
    await expect.poll(() => page.evaluate(() => scrollY), SOON).toBeGreaterThan(400);
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

describe("when the network fails", () => {
  it("a slow one shows that the search is under way", async () => {
    const { page, trouble, close } = await open(search("珲春"), {
      route: (route) => setTimeout(() => void route.continue().catch(() => {}), 700),
    });
    await expect.poll(() => statusOf(page), SOON).toBe("正在检索……");
    expect(await page.getAttribute("[data-search-page]", "aria-busy")).toBe("true");
    await answered(page);
    expect(await statusOf(page)).toContain("找到");
    expect(await page.getAttribute("[data-search-page]", "aria-busy")).toBe("false");
    expect(trouble).toEqual([]);
    await close();
  });

  it("drops the answer to what is not asked any more", async () => {
    const { page, close } = await open("search/", {
      route: (route) => setTimeout(() => void route.continue().catch(() => {}), 600),
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
      route: (route) => void (isBroken ? route.abort() : route.continue()),
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

describe("in a subfolder", () => {
  it("the same site finds, opens and highlights", async () => {
    const { page, trouble, close } = await open(search("滨海2号"), { server: subfolder });
    await answered(page);
    await page.locator(".exact .hit").first().click();
    await page.waitForURL(/\/a\/b\/policies\/[^/]+\/\?highlight=/);
    await expect.poll(() => highlighted(page), SOON).toContain("滨海2号");
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
    await expect.poll(async () => (await highlighted(page)).length, SOON).toBeGreaterThan(20);
    expect(await page.locator(".policy mark").count()).toBe(0);
    const current = await page.evaluate(() => {
      const [range] = CSS.highlights.get("found-current") as unknown as Iterable<Range>;
      return document.getElementById("sec_1__sub_1")!.contains(range!.startContainer);
    });
    expect(current).toBe(true);
    const top = () => page.$eval("#sec_1__sub_1", (element) => element.getBoundingClientRect().top);
    // Where the page scrolls to its anchor smoothly, that takes a moment.
    await expect.poll(async () => (await top()) < 120, SOON).toBe(true);
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
    expect(await top()).toBeLessThan(desktop.viewport.height);
    await close();
  });

  it("an older browser gets marks, and its text back as it was", async () => {
    const context = await browser.newContext(desktop);
    const page = await context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "Highlight"));
    await page.goto(`${root.url}policies/002_aa3edcb7b82b49a9/`);
    const text = await page.$eval(".policy", (element) => element.innerHTML);
    await page.goto(root.url + path);
    expect(await page.locator(".policy mark.found").count()).toBeGreaterThan(20);
    expect(await page.locator("mark.current").textContent()).toBe("对口合作");
    await page.keyboard.press("Escape");
    expect(await page.$eval(".policy", (element) => element.innerHTML)).toBe(text);
    await context.close();
  });

  it("words are found across the number and the text of an article", async () => {
    const { page, close } = await open(`${LAW}?highlight=第四条　在下列场合#art_4`);
    await expect
      .poll(async () => (await highlighted(page)).join(""), SOON)
      .toContain("第四条在下列场合");
    await close();
  });

  it("the address that a provision's number copies does not carry the words", async () => {
    const { page, close } = await open(`${LAW}?highlight=国歌#art_4`, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
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
      await expect.poll(() => stateOf(page), SOON).toMatch(/done|empty/);
    }
    for (const [viewport, colorScheme] of [
      [desktop.viewport, "light"],
      [desktop.viewport, "dark"],
      [phone.viewport, "light"],
      [phone.viewport, "dark"],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      expect(await axeViolations(page)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    }
    expect(trouble).toEqual([]);
    await close();
  });

  it("keeps its width at twice the text size and in high contrast", async () => {
    const { page, close } = await open("about/", phone);
    await page.evaluate(() =>
      localStorage.setItem("zhangju.display", '{"theme":"contrast","size":"4"}'),
    );
    await page.goto(root.url + path);
    if (path.startsWith("search/?")) {
      await expect.poll(() => stateOf(page), SOON).toMatch(/done|empty/);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });
});
