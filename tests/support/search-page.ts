import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Path of the search page with a query. */
export const search = (query: string) => `search/?q=${encodeURIComponent(query)}`;

export const stateOf = (page: Page) => page.getAttribute("[data-search-page]", "data-state");

export const statusOf = (page: Page) => page.locator('[data-part="status"]').textContent();

/** The box of any page. */
export const boxOf = (page: Page) => page.locator(".search-box input");

/** Waits for the search page to have come to the end of a query. */
export async function answered(page: Page, state = "done"): Promise<void> {
  await expect.poll(() => stateOf(page)).toBe(state);
}

/** What the page's highlights cover. */
export const highlighted = (page: Page) =>
  page.evaluate(() => {
    const ranges = [...((CSS.highlights.get("found") ?? []) as Iterable<Range>)];
    return ranges.map(String);
  });
