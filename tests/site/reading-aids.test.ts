import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeViolations } from "../support/axe-violations.ts";
import { buildLibrarySite, type OwnLibrarySite } from "../support/build-library-site.ts";
import { DESKTOP, type OpenOptions, openPage, overflow, PHONE } from "../support/open-page.ts";
import { type StaticServer, serve } from "../support/serve.ts";
import { type StubSpeech, stubSpeech } from "../support/stub-speech.ts";

const LAW = "policies/law-0102/";
const REPEALED = "policies/contracts/";

let site: OwnLibrarySite;
let server: StaticServer;

beforeAll(async () => {
  const seeds = mkdtempSync(join(tmpdir(), "zhangju-aids-"));
  writeFileSync(
    join(seeds, "contracts.txt"),
    "中华人民共和国合同法\n第一条　为了保护合同当事人的合法权益，制定本法。\n第二条　本法自1999年10月1日起施行。\n",
  );
  writeFileSync(
    join(seeds, "contracts.yaml"),
    "amendedDates:\n  - 2009-05-13\nrepealedDate: 2021-01-01\n",
  );
  site = await buildLibrarySite([seeds, "tests/fixtures/library/law-0102.txt"]);
  rmSync(seeds, { recursive: true });
  server = await serve(site.directory, { base: "/wenku/" });
});
afterAll(async () => {
  await server?.close();
  site?.remove();
});

const open = (path: string, options?: OpenOptions) => openPage(server, path, options);
const withDisplay = (settings: Record<string, string>): OpenOptions => ({
  stored: { "zhangju.display": JSON.stringify(settings) },
});
const root = (page: Page, name: string) =>
  page.evaluate((attribute) => document.documentElement.getAttribute(attribute), name);

describe("display settings", () => {
  it("are all reached and chosen by keyboard, and remembered", async () => {
    const { page, trouble, close } = await open(LAW);
    await page.focus("#display-settings summary");
    await page.keyboard.press("Enter");
    const focused = () =>
      page.evaluate(() => {
        const { name, value, textContent } = document.activeElement as HTMLInputElement;
        return name ? `${name} ${value}` : textContent;
      });
    const stops: Array<string | null> = [];
    for (let stop = 0; stop < 7; stop++) {
      await page.keyboard.press("Tab");
      stops.push(await focused());
      if (stop === 0) await page.keyboard.press("ArrowRight");
      if (stop >= 2 && stop <= 4) await page.keyboard.press(" ");
    }
    expect(stops).toEqual([
      "size 1",
      "theme auto",
      "plain on",
      "ruler on",
      "pointer on",
      "朗读本页",
      "恢复默认",
    ]);
    await page.keyboard.press("Escape");
    expect(await page.locator("#display-settings .panel").isVisible()).toBe(false);
    await page.goto(`${server.url}about/`);
    expect(await root(page, "data-size")).toBe("2");
    expect(await root(page, "data-plain")).toBe("");
    expect(await root(page, "data-pointer")).toBe("");
    await expect.poll(() => page.locator(".reading-ruler").count()).toBe(1);
    await page.click("#display-settings summary");
    await page.click("text=恢复默认");
    expect(await root(page, "data-size")).toBe(null);
    expect(await page.locator(".reading-ruler").count()).toBe(0);
    expect(trouble).toEqual([]);
    await close();
  });

  it.each([
    ["a desktop", DESKTOP],
    ["a phone", PHONE],
  ])("lose nothing at 200 %% on %s, whatever is open", async (_, device) => {
    const { page, close } = await open(LAW, { ...device, ...withDisplay({ size: "4" }) });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.click("#display-settings summary");
    for (const control of await page.locator("#display-settings .panel button").all()) {
      await control.scrollIntoViewIfNeeded();
      const box = (await control.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(device.viewport.width);
      expect(box.y + box.height).toBeLessThanOrEqual(device.viewport.height);
    }
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.click(".outline-open");
    await page.fill("#outline input", "4");
    const place = page.locator(".find-places a").first();
    await place.scrollIntoViewIfNeeded();
    expect(await place.isVisible()).toBe(true);
    await place.click();
    await page.click('a.marker[href="#art_4"]');
    const tools = (await page.locator(".provision-tools").boundingBox())!;
    expect(tools.x).toBeGreaterThanOrEqual(0);
    expect(tools.x + tools.width).toBeLessThanOrEqual(device.viewport.width);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });

  it.each([{}, { size: "4" }, { plain: "on" }, { theme: "contrast", pointer: "on", ruler: "on" }])(
    "%j move nothing while the page loads",
    async (settings) => {
      const { page, close } = await open(LAW, {
        ...withDisplay(settings),
        before: (page) =>
          page.addInitScript(() => {
            const shifts: number[] = [];
            Object.assign(window, { shifts });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                shifts.push((entry as PerformanceEntry & { value: number }).value);
              }
            }).observe({ type: "layout-shift", buffered: true });
          }),
      });
      await page.waitForTimeout(500);
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
        [],
      );
      await close();
    },
  );

  it("work for the page where the browser stores nothing", async () => {
    const { page, trouble, close } = await open(LAW, {
      before: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(window, "localStorage", {
            get() {
              throw new DOMException("blocked", "SecurityError");
            },
          });
        }),
    });
    await page.click("#display-settings summary");
    await page.check('input[name="plain"]');
    expect(await root(page, "data-plain")).toBe("");
    await page.evaluate(() => document.getElementById("art_4")!.scrollIntoView());
    await page.waitForTimeout(1000);
    expect(trouble).toEqual([]);
    await close();
  });

  it("have a plain version without anything beside the text, and the outline within reach", async () => {
    const { page, close } = await open(LAW, withDisplay({ plain: "on" }));
    expect(await page.locator("#outline").isVisible()).toBe(false);
    expect(await page.locator(".cited-mark:visible").count()).toBe(0);
    await page.click(".outline-open");
    await page.click('#outline a[href="#art_4"]');
    expect(page.url()).toMatch(/#art_4$/);
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });

  it("have a pointer of its own, that the page may load", async () => {
    const { page, trouble, close } = await open(LAW, withDisplay({ pointer: "on" }));
    const cursors = await page.evaluate(() =>
      ["body", "a.marker"].map(
        (selector) => getComputedStyle(document.querySelector(selector)!).cursor,
      ),
    );
    expect(cursors).toEqual([
      expect.stringMatching(/^url\(".*\/wenku\/assets\/pointer\..*"\) 4 3, auto$/),
      expect.stringMatching(/^url\(".*\/wenku\/assets\/pointer-link\..*"\) 17 4, pointer$/),
    ]);
    const status = await page.evaluate(async (cursor) => {
      const { status } = await fetch(/"(.*)"/.exec(cursor)![1]!);
      return status;
    }, cursors[0]!);
    expect(status).toBe(200);
    expect(trouble).toEqual([]);
    await close();
  });
});

describe("the reading ruler", () => {
  it("follows the pointer and the keyboard, and is nothing to click or to hear", async () => {
    const { page, close } = await open(LAW, withDisplay({ ruler: "on" }));
    const ruler = page.locator(".reading-ruler");
    await expect.poll(() => ruler.count()).toBe(1);
    const middle = async () => {
      const box = (await ruler.boundingBox())!;
      return Math.round(box.y + box.height / 2);
    };
    await page.mouse.move(600, 500);
    await expect.poll(middle).toBe(500);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    const brand = (await page.locator(".brand").boundingBox())!;
    await expect.poll(middle).toBe(Math.round(brand.y + brand.height / 2));
    expect(await ruler.getAttribute("aria-hidden")).toBe("true");
    expect(await ruler.evaluate((band) => getComputedStyle(band).pointerEvents)).toBe("none");
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });
});

describe("reading aloud", () => {
  const stub = (page: Page) =>
    page.evaluate(() => {
      const { spoken, rates, speaking } = (window as unknown as { stub: StubSpeech }).stub;
      return { spoken, rates, speaking };
    });
  const finish = (page: Page) =>
    page.evaluate(() => (window as unknown as { stub: StubSpeech }).stub.finish());
  const last = async (page: Page) => (await stub(page)).spoken.at(-1);
  const chinese: OpenOptions = { before: (page) => stubSpeech(page, ["en-US", "zh-CN"]) };
  const bar = (page: Page) => page.getByRole("region", { name: "朗读" });
  const press = (page: Page, name: string) => bar(page).getByRole("button", { name }).click();

  it("goes sentence by sentence from here, shows where it is, and can be paused and steered", async () => {
    const { page, trouble, close } = await open(LAW, chinese);
    await page.click('a.marker[href="#art_4"]');
    await page.click("text=从此读起");
    await expect.poll(() => last(page)).toBe("第四条在下列场合，应当奏唱国歌：");
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get("reading") ?? [])].map(String).join());
    expect((await marked()).replace(/\s/g, "")).toBe("第四条在下列场合，应当奏唱国歌：");
    await finish(page);
    expect(await last(page)).toMatch(/^一，/);
    expect(await bar(page).innerText()).toMatch(/第四条第（一）项 · 2\/\d+ 句/);
    await press(page, "暂停");
    expect((await stub(page)).speaking).toBe(false);
    await press(page, "继续");
    expect(await last(page)).toMatch(/^一，/);
    await press(page, "下一句");
    expect(await last(page)).toMatch(/^中国人民政治协商会议/);
    await press(page, "上一句");
    expect(await last(page)).toMatch(/^一，/);
    expect(await axeViolations(page)).toEqual([]);
    await press(page, "停止");
    expect((await stub(page)).speaking).toBe(false);
    expect(await bar(page).count()).toBe(0);
    expect(await marked()).toBe("");
    expect(trouble).toEqual([]);
    await close();
  });

  it("of one provision ends with it", async () => {
    const { page, close } = await open(LAW, chinese);
    await page.click('a.marker[href="#art_4__para_1__item_2"]');
    await page.click("text=朗读本条");
    await expect.poll(() => last(page)).toMatch(/^二，各政党/);
    await finish(page);
    await expect.poll(() => bar(page).count()).toBe(0);
    expect((await stub(page)).spoken).toHaveLength(1);
    await close();
  });

  it("of a page keeps up with the window, at the speed that was chosen before", async () => {
    const { page, close } = await open(LAW, { ...chinese, ...PHONE });
    await page.click("#display-settings summary");
    await page.click("text=朗读本页");
    await expect.poll(() => last(page)).toBe("中华人民共和国国歌法");
    await bar(page).getByRole("combobox", { name: "语速" }).selectOption("1.5");
    for (let sentence = 0; sentence < 12; sentence++) await finish(page);
    expect((await stub(page)).rates.at(-1)).toBe(1.5);
    const { top, bottom } = await page.evaluate(() => {
      const [range] = [...CSS.highlights.get("reading")!] as Range[];
      const { top, bottom } = range!.getBoundingClientRect();
      return { top, bottom };
    });
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan((await bar(page).boundingBox())!.y);
    await page.goto(`${server.url}about/`);
    await page.click("#display-settings summary");
    await page.click("text=朗读本页");
    await expect.poll(async () => (await stub(page)).rates).toEqual([1.5]);
    await close();
  });

  it.each([
    ["no Chinese voice", "没有中文语音", (page: Page) => stubSpeech(page, ["en-US"])],
    [
      "no speech at all",
      "不支持朗读",
      (page: Page) =>
        page.addInitScript(() => {
          Object.defineProperty(window, "speechSynthesis", { value: undefined });
        }),
    ],
  ])("with %s says what to do", async (_, message, before) => {
    const { page, trouble, close } = await open(LAW, { before });
    await page.click("#display-settings summary");
    await page.click("text=朗读本页");
    await expect.poll(() => bar(page).innerText()).toContain(message);
    expect(await axeViolations(page)).toEqual([]);
    await press(page, "关闭");
    expect(await bar(page).count()).toBe(0);
    expect(trouble).toEqual([]);
    await close();
  });
});

describe("whether a document is in force", () => {
  it.each([
    [LAW, "2017-09-30T15:59:00Z", "尚未施行"],
    [LAW, "2017-09-30T16:01:00Z", "现行有效"],
    [REPEALED, "2009-05-12T10:00:00Z", "现行有效"],
    [REPEALED, "2015-01-01T10:00:00Z", "已修改"],
    [REPEALED, "2026-11-23T10:00:00Z", "已废止"],
  ])("%s at %s is %s, without a rebuild", async (path, now, status) => {
    const { page, close } = await open(path, {
      before: (page) => page.clock.setFixedTime(new Date(now)),
    });
    expect(await page.textContent("#status")).toBe(status);
    expect(await axeViolations(page)).toEqual([]);
    await close();
  });

  it("isn't said without a script; the dates are", async () => {
    const { page, close } = await open(REPEALED, { javaScriptEnabled: false });
    const head = (await page.locator(".masthead").innerText()).replace(/\s+/g, " ");
    expect(head).toContain("施行日期 1999年10月1日");
    expect(head).toContain("修改日期 2009年5月13日 废止日期 2021年1月1日");
    expect(head).not.toMatch(/时效|有效|已/);
    await close();
  });
});
