import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { serve } from "../../tests/support/serve.ts";
import type { BenchQuery } from "./make-queries.ts";
import { type Answer, quantile } from "./measure.ts";

/** Queries of which the first download is measured, each on a page of its own. */
const COLD = 60;

/** What a page runs: asks once for the time, once more for all hits. */
interface PageAnswer {
  milliseconds: number;
  hits: Array<{ document: string; anchor: string; exact: boolean }>;
}

/**
 * Asks every query through `client.js` in a browser.
 *
 * @param site folder that holds `search/`.
 * @returns the answers, and the median of all bytes that a first query downloads.
 */
export async function runClient(
  browser: Browser,
  site: string,
  queries: BenchQuery[],
): Promise<{ answers: Answer[]; cold50: number }> {
  await writeFile(
    join(site, "bench.html"),
    '<!doctype html><html lang="zh-CN"><title>bench</title>',
  );
  const server = await serve(site);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}bench.html`);
    await ask(page, "人民政府", 20);
    const times: number[] = [];
    for (const { text } of queries) times.push((await ask(page, text, 20)).milliseconds);
    const answers: Answer[] = [];
    for (const [index, { text }] of queries.entries()) {
      const { hits } = await ask(page, text, 1_000_000);
      answers.push({
        hits: hits.map(({ document, anchor }) => `${document}#${anchor}`),
        documents: [...new Set(hits.map(({ document }) => document))],
        exact: hits.map(({ exact }) => exact),
        milliseconds: times[index]!,
      });
    }
    await page.close();
    const step = Math.ceil(queries.length / COLD);
    const cold: number[] = [];
    for (let index = 0; index < queries.length; index += step) {
      cold.push(await coldBytes(browser, `${server.url}bench.html`, queries[index]!.text));
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

function ask(page: Page, query: string, limit: number): Promise<PageAnswer> {
  return page.evaluate(
    async ([text, most]) => {
      const scope = globalThis as typeof globalThis & { client?: ReturnType<typeof open> };
      const open = async () => (await import("/search/client.js" as string)).createSearch();
      scope.client ??= open();
      const client = await scope.client;
      const start = performance.now();
      const result = await client.search(text, { limit: most });
      const milliseconds = performance.now() - start;
      const hits = result.hits as PageAnswer["hits"];
      return {
        milliseconds,
        hits: hits.map(({ document, anchor, exact }) => ({ document, anchor, exact })),
      };
    },
    [query, limit] as const,
  );
}

/** Everything that a first query loads, scripts included, as sent. */
async function coldBytes(browser: Browser, address: string, query: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    let bytes = 0;
    const bodies: Array<Promise<void>> = [];
    context.on("response", (response) => {
      const count = async () => {
        bytes += (await response.body()).length;
      };
      bodies.push(count().catch(() => {}));
    });
    await ask(page, query, 20);
    await Promise.all(bodies);
    return bytes;
  } finally {
    await context.close();
  }
}
