import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildLibrarySite, type OwnLibrarySite } from "../support/build-library-site.ts";
import { longLaw } from "../support/long-law.ts";
import { DESKTOP, type OpenOptions, openPage, PHONE } from "../support/open-page.ts";
import { type StaticServer, serve } from "../support/serve.ts";

const LONG = "policies/long/";
/** CSS pixels: scroll-padding and the margin of a provision that was reached by its anchor. */
const ANCHOR_TOP = 104;

let site: OwnLibrarySite;
let server: StaticServer;

beforeAll(async () => {
  const seeds = mkdtempSync(join(tmpdir(), "zhangju-long-"));
  writeFileSync(join(seeds, "long.txt"), longLaw(1999));
  site = await buildLibrarySite([seeds]);
  rmSync(seeds, { recursive: true });
  server = await serve(site.directory, { base: "/wenku/" });
});
afterAll(async () => {
  await server?.close();
  site?.remove();
});

const open = (path: string, options?: OpenOptions) => openPage(server, path, options);

describe("arriving in the middle of a long law", () => {
  it.each([
    ["a desktop", DESKTOP],
    ["a phone", PHONE],
  ])("moves none of the text on %s", async (_, device) => {
    const { page, close } = await open(`${LONG}#art_999`, {
      ...device,
      before: (page) =>
        page.addInitScript(() => {
          Object.assign(window, { shifted: 0 });
          const isText = ({ node }: { node: Node | null }) =>
            (node instanceof Element ? node : node?.parentElement)?.closest(".policy") != null;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              // Beside the text, the outline opens the chapter that is read.
              const { value, sources } = entry as PerformanceEntry & {
                value: number;
                sources: Array<{ node: Node | null }>;
              };
              if (!sources.some(isText)) continue;
              (window as unknown as { shifted: number }).shifted += value;
            }
          }).observe({ type: "layout-shift", buffered: true });
        }),
    });
    await page.waitForTimeout(1000);
    const shifted = await page.evaluate(() => (window as unknown as { shifted: number }).shifted);
    expect(shifted).toBe(0);
    await close();
  });
});

describe("a law of two thousand articles", () => {
  const topOf = (page: Page, id: string) =>
    page.$eval(`#${id}`, (element) => Math.round(element.getBoundingClientRect().top));

  it.each([
    ["a desktop", DESKTOP],
    ["a phone", PHONE],
  ])("is reached by an anchor to the pixel on %s", async (_, device) => {
    const { page, close } = await open(`${LONG}#art_1900`, device);
    await page.waitForTimeout(300);
    expect(Math.abs((await topOf(page, "art_1900")) - ANCHOR_TOP)).toBeLessThanOrEqual(3);
    // And from its beginning, where nothing further down has been laid out yet.
    await page.goto(server.url);
    await page.goto(server.url + LONG);
    expect(await page.getAttribute("html", "data-arriving")).toBe(null);
    await page.evaluate(() => {
      window.location.hash = "#art_1000";
    });
    await page.waitForTimeout(300);
    expect(Math.abs((await topOf(page, "art_1000")) - ANCHOR_TOP)).toBeLessThanOrEqual(3);
    await page.evaluate(() => {
      window.location.hash = "#art_1999";
    });
    await page.waitForTimeout(300);
    const end = await page.evaluate(
      () => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2,
    );
    if (!end) expect(Math.abs((await topOf(page, "art_1999")) - ANCHOR_TOP)).toBeLessThanOrEqual(3);
    expect(await topOf(page, "art_1999")).toBeLessThan(device.viewport.height / 2);
    await close();
  });

  it("is found again where it was left, by going back and by reloading", async () => {
    const { page, close } = await open(`${LONG}#art_1500`);
    await page.waitForTimeout(300);
    await page.evaluate(() => window.scrollBy({ top: 700 }));
    await page.waitForTimeout(300);
    const before = await topOf(page, "art_1500");
    await page.goto(server.url);
    await page.goBack();
    await expect
      .poll(async () => Math.abs((await topOf(page, "art_1500")) - before))
      .toBeLessThan(4);
    await page.reload();
    await expect
      .poll(async () => Math.abs((await topOf(page, "art_1500")) - before))
      .toBeLessThan(4);
    await close();
  });

  it("has its tools in full view, though articles are rendered one by one", async () => {
    const { page, close } = await open(`${LONG}#art_700`);
    await page.click('a.marker[href="#art_700"]');
    await page.click("text=二维码");
    const code = page.locator(".tools-code svg");
    await expect.poll(() => code.isVisible()).toBe(true);
    const box = (await code.boundingBox())!;
    const hit = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x!, y!)?.closest(".tools-code") !== null,
      [box.x + box.width / 2, box.y + box.height - 4],
    );
    expect(hit).toBe(true);
    await close();
  });
});
