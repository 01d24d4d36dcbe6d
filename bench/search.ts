import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser } from "../tests/support/browser.ts";
import { indexContent } from "../tests/support/index-content.ts";
import { makeLibrary } from "./search/make-library.ts";
import { makeQueries } from "./search/make-queries.ts";
import { countKinds, type Figures, measure } from "./search/measure.ts";
import { runMiniSearch, runPagefind } from "./search/peers.ts";
import { runClient } from "./search/run-client.ts";
import { scanLibrary } from "./search/scan.ts";

/**
 * Measures the search on 300 documents, or on 3,000 with `--large`: the five seeds and laws. The
 * truth comes from scanning the text. `--verbose` lists every miss; `--alone` leaves the peers out.
 */
const { values } = parseArgs({
  options: {
    large: { type: "boolean", default: false },
    verbose: { type: "boolean", default: false },
    alone: { type: "boolean", default: false },
  },
});

const folder = await mkdtemp(join(tmpdir(), "zhangju-search-"));
const browser = await launchBrowser();
try {
  const documents = await makeLibrary(values.large ? 3000 : 300, folder);
  if (documents === null) {
    console.log("跳过：没有 ../shared/corpus/laws-all.tar.gz。 Skipped: the corpus is not there.");
  } else {
    await run(documents);
  }
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

async function run(documents: Parameters<typeof scanLibrary>[0]): Promise<void> {
  const library = scanLibrary(documents);
  const queries = makeQueries(library);
  console.log(
    `${documents.length} documents, ${library.units.length} texts, ${megabytes(library.bytes)}; ${queries.length} queries: ${countKinds(queries)}\n`,
  );
  const report = values.verbose ? console.log : () => {};

  const site = join(folder, "site");
  const start = performance.now();
  await indexContent(join(folder, "content"), site);
  const seconds = (performance.now() - start) / 1000;
  const own = await runClient(browser, site, queries);
  const rows: Row[] = [
    {
      ...measure("this search", library, queries, own.answers, true, report),
      cold: own.cold50,
      size: (await sizeOf(join(site, "search"))) / library.bytes,
      seconds,
    },
  ];
  if (!values.alone) {
    for (const peer of [runPagefind, runMiniSearch]) {
      const result = await peer(browser, documents, queries, join(folder, peer.name));
      rows.push({
        ...measure(result.name, library, queries, result.answers, false, report),
        cold: result.cold50,
        size: result.bytes / library.bytes,
        seconds: result.seconds,
      });
    }
  }
  print(rows);
}

type Row = Figures & { cold: number; size: number; seconds: number };

function print(rows: Row[]): void {
  const share = (value: number | null) => (value === null ? "–" : value.toFixed(4));
  const lines: Array<[string, (row: Row) => string]> = [
    ["recall of provisions", (row) => share(row.provisionRecall)],
    ["recall of documents", (row) => share(row.documentRecall)],
    ["precision of exact hits", (row) => share(row.exactPrecision)],
    ["precision of documents", (row) => share(row.documentPrecision)],
    ["first hit holds the query", (row) => share(row.firstRight)],
    ["recall of variants", (row) => share(row.variantRecall)],
    ["absent queries with a hit", (row) => String(row.absentShown)],
    ["first query, bytes p50", (row) => `${Math.round(row.cold / 1000)} kB`],
    ["warm p50 / p95", (row) => `${row.warm50.toFixed(1)} / ${row.warm95.toFixed(1)} ms`],
    ["index to text", (row) => `${row.size.toFixed(2)} ×`],
    ["building the index", (row) => `${row.seconds.toFixed(1)} s`],
  ];
  console.log(`| figure | ${rows.map(({ name }) => name).join(" | ")} |`);
  console.log(`| --- |${" --- |".repeat(rows.length)}`);
  for (const [name, value] of lines) console.log(`| ${name} | ${rows.map(value).join(" | ")} |`);
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const file of files) {
    if (file.isFile()) bytes += (await stat(join(file.parentPath, file.name))).size;
  }
  return bytes;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB of text`;
}
