import type { BrowserContextOptions, Page } from "playwright-core";
import { openBrowser } from "./open-browser.ts";
import type { StaticServer } from "./serve.ts";

export const DESKTOP = { viewport: { width: 1280, height: 900 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export interface OpenOptions extends BrowserContextOptions {
  /** Put into localStorage before the page is there, and never again. */
  stored?: Record<string, string>;
  /** Runs in the page before its own scripts. */
  before?: (page: Page) => Promise<unknown>;
}

export interface OpenPage {
  page: Page;
  /** Console errors and warnings, uncaught errors, answers of 400 and above, outside requests. */
  trouble: string[];
  /** Addresses of everything that was fetched. */
  fetched: string[];
  close(): Promise<void>;
}

/** Opens a page of a site in a profile of its own. */
export async function openPage(
  server: StaticServer,
  path: string,
  { stored, before, ...options }: OpenOptions = {},
): Promise<OpenPage> {
  const browser = await openBrowser();
  const context = await browser.newContext({
    ...DESKTOP,
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  const page = await context.newPage();
  const trouble: string[] = [];
  const fetched: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) trouble.push(message.text());
  });
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("response", (response) => {
    if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    fetched.push(request.url());
    // blob: is what the page itself has unpacked.
    if (!/^blob:/.test(request.url()) && !request.url().startsWith(server.url)) {
      trouble.push(request.url());
    }
  });
  if (stored) {
    await page.addInitScript((entries) => {
      if (sessionStorage.getItem("stored")) return;
      sessionStorage.setItem("stored", "yes");
      for (const [name, value] of Object.entries(entries)) localStorage.setItem(name, value);
    }, stored);
  }
  await before?.(page);
  await page.goto(server.url + path);
  return { page, trouble, fetched, close: () => context.close() };
}

/** What was copied. */
export function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** How far the page is wider than its window, CSS pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
