import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { launchBrowser } from "../scripts/cli/launch-browser.ts";
import { indexContent } from "../tests/support/index-content.ts";
import { makeLibrary } from "./search/make-library.ts";
import { makeQueries } from "./search/make-queries.ts";
import { countKinds, type Figures, measure } from "./search/measure.ts";
import { runMiniSearch, runPagefind } from "./search/peers.ts";
import { runClient } from "./search/run-client.ts";
import { scanLibrary } from "./search/scan.ts";
import { showProgress } from "./search/show-progress.ts";

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

/** Places of a query that is asked for all its hits in the large library. */
const MANY = 3000;

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
  // In thousands of documents a common word has more hits than anyone can wait for: all hits are asked
  // for, and the peers run, on a part of the queries.
  const isSampled = (index: number) =>
    !values.large || (index % 4 === 0 && queries[index]!.truth.size <= MANY);
  const sample = queries.filter((_, index) => isSampled(index));
  console.log(
    `${documents.length} documents, ${library.units.length} texts, ${megabytes(library.bytes)}; ${queries.length} queries: ${countKinds(queries)}`,
  );
  if (values.large) {
    console.log(
      `Recall, and the peers, are measured on ${sample.length} of them: each fourth, with at most ${MANY} places.`,
    );
  }
  const report = values.verbose ? console.log : () => {};

  const site = join(folder, "site");
  const start = performance.now();
  await indexContent(join(folder, "content"), site, (done, total) =>
    showProgress("index", done, total),
  );
  const seconds = (performance.now() - start) / 1000;
  const own = await runClient(browser, site, queries, isSampled);
  const rows: Row[] = [
    {
      ...measure("this search", library, queries, own.answers, true, report),
      cold: own.cold50,
      size: (await sizeOf(join(site, "search"))) / library.bytes,
      seconds,
    },
  ];
  print(rows);
  if (values.alone) return;
  for (const peer of [runPagefind, runMiniSearch]) {
    const result = await peer(browser, documents, sample, join(folder, peer.name));
    rows.push({
      ...measure(result.name, library, sample, result.answers, false, report),
      cold: result.cold50,
      size: result.bytes / library.bytes,
      seconds: result.seconds,
    });
  }
  print(rows);
}

type Row = Figures & { cold: number; size: number; seconds: number };

/** A line of the table: what is shown of a row, and whether the first row is as good as it should be. */
type Line = [
  name: string,
  show: (row: Row) => string,
  target?: string,
  isMet?: (row: Row) => boolean,
];

function print(rows: Row[]): void {
  const share = (value: number | null) => (value === null ? "–" : value.toFixed(4));
  const [bytes, time] = values.large ? [300_000, 80] : [180_000, 50];
  const lines: Line[] = [
    [
      "recall of provisions",
      (row) => share(row.provisionRecall),
      "≥ 0.999",
      (row) => row.provisionRecall! >= 0.999,
    ],
    ["recall of documents", (row) => share(row.documentRecall)],
    [
      "precision of exact hits",
      (row) => share(row.exactPrecision),
      "1.000",
      (row) => row.exactPrecision === 1,
    ],
    ["precision of documents", (row) => share(row.documentPrecision)],
    [
      "first hit holds the query",
      (row) => share(row.firstRight),
      "≥ 0.99",
      (row) => row.firstRight >= 0.99,
    ],
    [
      "recall of variants",
      (row) => share(row.variantRecall),
      "≥ 0.99",
      (row) => row.variantRecall >= 0.99,
    ],
    ["absent queries with a hit", (row) => String(row.absentShown), "0", (row) => !row.absentShown],
    [
      "first query, bytes p50",
      (row) => `${Math.round(row.cold / 1000)} kB`,
      `≤ ${bytes / 1000} kB`,
      (row) => row.cold <= bytes,
    ],
    [
      "warm p50 / p95",
      (row) => `${row.warm50.toFixed(1)} / ${row.warm95.toFixed(1)} ms`,
      `p95 ≤ ${time} ms`,
      (row) => row.warm95 <= time,
    ],
    ["index to text", (row) => `${row.size.toFixed(2)} ×`, "≤ 4 ×", (row) => row.size <= 4],
    ["building the index", (row) => `${row.seconds.toFixed(1)} s`],
  ];
  console.log(`\n| figure | target | ${rows.map(({ name }) => name).join(" | ")} |`);
  console.log(`| --- | --- |${" --- |".repeat(rows.length)}`);
  for (const [name, show, target = "", isMet] of lines) {
    const mark = isMet && !isMet(rows[0]!) ? " ✗" : "";
    const shown = rows.map((row, index) => show(row) + (index === 0 ? mark : ""));
    console.log(`| ${name} | ${target} | ${shown.join(" | ")} |`);
    if (mark) process.exitCode = 1;
  }
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
