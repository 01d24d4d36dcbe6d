import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type UnderstoodLibrary, understandLibrary } from "../src/build/content/build-content.ts";
import { findSource } from "../src/build/content/find-sources.ts";
import { loadDocument } from "../src/build/content/load-document.ts";
import { type RunPhases, runQuietly } from "../src/build/phases/run-phases.ts";
import { WorkerPool } from "../src/build/threads/worker-pool.ts";
import { printExplanation } from "./cli/explain.ts";
import { EXIT, parseOptions } from "./cli/options.ts";
import { printDiagnostics } from "./cli/print-diagnostics.ts";
import { openProgress } from "./cli/progress.ts";
import { printReferences } from "./cli/report-references.ts";
import { addressesFrom, printWithdrawn, readAddresses } from "./cli/report-withdrawn.ts";
import { loadSettings, main } from "./cli/run.ts";
import { summarise } from "./cli/summarise.ts";

await main(async () => {
  const options = parseOptions("check", process.argv.slice(2));
  await loadSettings(options.site);
  if (options.json) {
    const { diagnostics } = await understand(options.seeds, runQuietly);
    process.stdout.write(`${JSON.stringify(diagnostics, null, 1)}\n`);
    return diagnostics.some(({ severity }) => severity === "error") ? EXIT.failed : EXIT.ok;
  }
  if (options.explain !== null) return explain(options.explain);
  const { run, costs } = openProgress();
  const library = await understand(options.seeds, run);
  printDiagnostics(library.diagnostics);
  // What another folder was built into is not this one's to keep.
  const before = addressesFrom(options.seeds, await readAddresses(options.content));
  printWithdrawn(before, library.members);
  printReferences(library.members);
  return summarise(library, costs);
});

async function understand(seeds: string, run: RunPhases): Promise<UnderstoodLibrary> {
  const pool = new WorkerPool();
  const scratch = await mkdtemp(join(tmpdir(), "zhangju-check-"));
  try {
    return await understandLibrary(seeds, scratch, pool, run);
  } finally {
    await pool.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Explains one document; it need not lie in the folder of documents. */
async function explain(file: string): Promise<number> {
  const { document, diagnostics } = await loadDocument(await findSource(file), dirname(file));
  printDiagnostics(diagnostics);
  if (document === null) return EXIT.failed;
  printExplanation(document);
  return EXIT.ok;
}
