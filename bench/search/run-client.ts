import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { serve } from "../../tests/support/serve.ts";
import type { BenchQuery } from "./make-queries.ts";
import { type Answer, quantile } from "./measure.ts";
import { showProgress } from "./show-progress.ts";

/** Queries of which the first download is measured, each on a page of its own. */
const COLD = 60;

/** Queries that a page is given at a time. */
const BATCH = 20;
/** Hits of a search as the search page asks for it, and all. */
const FIRST = 20;
const ALL = 1_000_000;

interface PageAnswer {
  milliseconds: number;
  hits: Array<[place: string, exact: boolean]>;
}

/**
 * Asks every query through `client.js` in a browser: once as the search page does, for the time, and
 * once more for all hits.
 *
 * @param site folder that holds `search/`.
 * @param isWhole which queries are asked for all their hits.
 * @returns the answers, and the median of all bytes that a first query downloads.
 */
export async function runClient(
  browser: Browser,
  site: string,
  queries: BenchQuery[],
  isWhole: (index: number) => boolean,
): Promise<{ answers: Answer[]; cold50: number }> {
  await writeFile(
    join(site, "bench.html"),
    '<!doctype html><html lang="zh-CN"><title>bench</title>',
  );
  const server = await serve(site);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}bench.html`);
    await ask(page, ["人民政府"], FIRST);
    const texts = queries.map(({ text }) => text);
    const first = await askInBatches(page, "first hits", texts, FIRST);
    const wholeTexts = texts.filter((_, index) => isWhole(index));
    const whole = await askInBatches(page, "all hits", wholeTexts, ALL);
    await page.close();
    const answers = first.map(({ milliseconds, hits: few }, index): Answer => {
      const isAsked = isWhole(index);
      const hits = isAsked ? whole.shift()!.hits : few;
      return {
        hits: hits.map(([place]) => place),
        documents: [...new Set(hits.map(([place]) => place.slice(0, place.indexOf("#"))))],
        exact: hits.map(([, exact]) => exact),
        isWhole: isAsked,
        milliseconds,
      };
    });
    const step = Math.ceil(queries.length / COLD);
    const cold: number[] = [];
    for (let index = 0; index < queries.length; index += step) {
      showProgress("first downloads", index, queries.length);
      cold.push(await coldBytes(browser, site, `${server.url}bench.html`, texts[index]!));
    }
    return {
      answers,
      cold50: quantile(
        cold.sort((a, b) => a - b),
        0.5,
      ),
    };
  } finally {
    await server.close();
  }
}

async function askInBatches(
  page: Page,
  what: string,
  queries: string[],
  limit: number,
): Promise<PageAnswer[]> {
  const answers: PageAnswer[] = [];
  for (let from = 0; from < queries.length; from += BATCH) {
    showProgress(what, from, queries.length);
    answers.push(...(await ask(page, queries.slice(from, from + BATCH), limit)));
  }
  return answers;
}

function ask(page: Page, queries: string[], limit: number): Promise<PageAnswer[]> {
  return page.evaluate(
    async ([texts, most]) => {
      const scope = globalThis as typeof globalThis & { client?: ReturnType<typeof open> };
      const open = async () => (await import("/search/client.js" as string)).createSearch();
      scope.client ??= open();
      const client = await scope.client;
      const answers: PageAnswer[] = [];
      for (const text of texts) {
        const start = performance.now();
        const result = await client.search(text, { limit: most });
        const milliseconds = performance.now() - start;
        const hits = result.hits as Array<{ document: string; anchor: string; exact: boolean }>;
        answers.push({
          milliseconds,
          hits: hits.map(({ document, anchor, exact }) => [`${document}#${anchor}`, exact]),
        });
      }
      return answers;
    },
    [queries, limit] as const,
  );
}

/**
 * Bytes of all files that a first query loads, scripts included, as they are stored. The browser's own
 * figures leave out the script of a worker.
 */
async function coldBytes(
  browser: Browser,
  site: string,
  address: string,
  query: string,
): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    const paths: string[] = [];
    context.on("requestfinished", (request) => {
      const { protocol, pathname } = new URL(request.url());
      // What the page itself has unpacked (blob:) was loaded before.
      if (protocol === "http:") paths.push(pathname);
    });
    await ask(page, [query], FIRST);
    const sizes = await Promise.all(paths.map(async (path) => (await stat(join(site, path))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  } finally {
    await context.close();
  }
}
