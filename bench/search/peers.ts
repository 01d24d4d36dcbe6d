import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import MiniSearch from "minisearch";
import * as pagefind from "pagefind";
import type { Browser, Page } from "playwright-core";
import type { PolicyDocument, PolicyNode } from "../../src/policy/document/tree.ts";
import { serve } from "../../tests/support/serve.ts";
import type { BenchQuery } from "./make-queries.ts";
import { type Answer, quantile } from "./measure.ts";
import { scanFold } from "./scan.ts";
import { showProgress } from "./show-progress.ts";

export interface PeerResult {
  name: string;
  answers: Answer[];
  cold50: number;
  bytes: number;
  seconds: number;
}

/** Queries of which the first download is measured. */
const COLD = 20;
/** Queries that a page is given at a time. */
const BATCH = 20;

/** Pagefind as it comes: pages in, its own JavaScript in the browser. */
export async function runPagefind(
  browser: Browser,
  documents: PolicyDocument[],
  queries: BenchQuery[],
  folder: string,
): Promise<PeerResult> {
  const start = performance.now();
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  const { index } = await pagefind.createIndex({ writePlayground: false });
  for (const document of documents) {
    const content = `<!doctype html><html lang="zh-CN"><head><title>${escapeHtml(document.title)}</title></head><body><main><h1>${escapeHtml(document.title)}</h1>${document.children.map(toHtml).join("")}</main></body></html>`;
    await index!.addHTMLFile({ url: `/${document.slug}/`, content });
    showProgress("Pagefind indexes", documents.indexOf(document), documents.length);
  }
  const { files } = await index!.getFiles();
  await pagefind.close();
  const seconds = (performance.now() - start) / 1000;
  let bytes = 0;
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, "pagefind", path)), { recursive: true });
    await writeFile(join(folder, "pagefind", path), content);
    if (/\.pf_/.test(path)) bytes += content.length;
  }
  await writeFile(
    join(folder, "bench.html"),
    '<!doctype html><html lang="zh-CN"><title>bench</title>',
  );

  const server = await serve(folder);
  const ask = (page: Page, texts: string[], all: boolean) =>
    page.evaluate(
      async ([queries, whole]) => {
        const engine = await import("/pagefind/pagefind.js" as string);
        type Result = { id: string; data(): Promise<{ url: string }> };
        const scope = globalThis as typeof globalThis & { slugs?: Map<string, string> };
        scope.slugs ??= new Map();
        const known = scope.slugs;
        const load = async ({ id, data }: Result) => {
          known.set(id, (await data()).url.slice(1, -1));
        };
        const answers: Array<{ milliseconds: number; slugs: string[] }> = [];
        for (const query of queries) {
          const begin = performance.now();
          const { results } = (await engine.search(query)) as { results: Result[] };
          await Promise.all(results.slice(0, 20).map(load));
          const milliseconds = performance.now() - begin;
          const shown = whole ? results : results.slice(0, 20);
          await Promise.all(shown.filter(({ id }) => !known.has(id)).map(load));
          answers.push({ milliseconds, slugs: shown.map(({ id }) => known.get(id)!) });
        }
        return answers;
      },
      [texts, all] as const,
    );
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}bench.html`);
    await ask(page, ["人民政府"], false);
    const answers: Answer[] = [];
    for (let from = 0; from < queries.length; from += BATCH) {
      showProgress("Pagefind", from, queries.length);
      const texts = queries.slice(from, from + BATCH).map(({ text }) => text);
      for (const { milliseconds, slugs } of await ask(page, texts, true)) {
        answers.push({ hits: [], documents: slugs, exact: [], isWhole: true, milliseconds });
      }
    }
    await page.close();
    const cold: number[] = [];
    const step = Math.ceil(queries.length / COLD);
    for (let at = 0; at < queries.length; at += step) {
      const context = await browser.newContext();
      const cleanPage = await context.newPage();
      await cleanPage.goto(`${server.url}bench.html`);
      let sent = 0;
      const bodies: Array<Promise<unknown>> = [];
      context.on("response", (response) => {
        bodies.push(
          response.body().then(
            (body) => {
              sent += body.length;
            },
            () => {},
          ),
        );
      });
      await ask(cleanPage, [queries[at]!.text], false);
      await Promise.all(bodies);
      cold.push(sent);
      await context.close();
    }
    const cold50 = quantile(
      cold.sort((a, b) => a - b),
      0.5,
    );
    return { name: "Pagefind, default", answers, cold50, bytes, seconds };
  } finally {
    await server.close();
  }
}

/** MiniSearch with overlapping two-character terms, all of which must be there; run in Node. */
export async function runMiniSearch(
  _browser: Browser,
  documents: PolicyDocument[],
  queries: BenchQuery[],
): Promise<PeerResult> {
  const start = performance.now();
  const pairs = (text: string) =>
    Array.from({ length: Math.max(text.length - 1, 1) }, (_, at) => text.slice(at, at + 2));
  const engine = new MiniSearch({
    idField: "slug",
    fields: ["title", "text"],
    tokenize: pairs,
    processTerm: (term) => term,
    searchOptions: { combineWith: "AND", boost: { title: 4 } },
  });
  for (const document of documents) {
    const text = scanFold(document.children.map(toText).join(""));
    engine.add({ slug: document.slug, title: scanFold(document.title), text });
    showProgress("MiniSearch indexes", documents.indexOf(document), documents.length);
  }
  const seconds = (performance.now() - start) / 1000;
  const bytes = gzipSync(JSON.stringify(engine)).length;
  const answers = queries.map(({ text }, index): Answer => {
    showProgress("MiniSearch", index, queries.length);
    const begin = performance.now();
    const found = engine.search(scanFold(text));
    const milliseconds = performance.now() - begin;
    const slugs = found.map(({ id }) => id as string);
    return { hits: [], documents: slugs, exact: [], isWhole: true, milliseconds };
  });
  return { name: "MiniSearch, two-character terms", answers, cold50: bytes, bytes, seconds };
}

function toHtml(node: PolicyNode): string {
  const own = [node.ordinal?.raw, node.heading, node.text, ...cellsOf(node)]
    .filter(Boolean)
    .map((text) => escapeHtml(text!))
    .join(" ");
  const tag = node.type === "section" ? "h2" : "p";
  return `<${tag} id="${node.id}">${own}</${tag}>${node.children.map(toHtml).join("")}`;
}

function toText(node: PolicyNode): string {
  const own = [node.ordinal?.raw, node.heading, node.text, ...cellsOf(node)]
    .filter(Boolean)
    .join("");
  return own + node.children.map(toText).join("");
}

function cellsOf(node: PolicyNode): string[] {
  return (node.rows ?? []).flat().map(({ text }) => text);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (one) => `&#${one.charCodeAt(0)};`);
}
