import { resolve } from "node:path";
import { buildContent } from "../src/build/content/build-content.ts";
import { fingerprintProgram } from "../src/build/kept/fingerprint-program.ts";
import { WorkerPool } from "../src/build/threads/worker-pool.ts";
import { checkFolders } from "./cli/check-folders.ts";
import { parseOptions } from "./cli/options.ts";
import { openProgress } from "./cli/progress.ts";
import { printDiagnostics } from "./cli/report.ts";
import { printWithdrawn, readAddresses } from "./cli/report-withdrawn.ts";
import { loadSettings, main } from "./cli/run.ts";
import { summarise } from "./cli/summarise.ts";

await main(async () => {
  const options = parseOptions("content", process.argv.slice(2));
  const settings = await loadSettings(options.site);
  await checkFolders(options, false);
  const { run, costs } = openProgress();
  const pool = new WorkerPool();
  try {
    const before = await readAddresses(options.content);
    const built = await buildContent({
      seeds: options.seeds,
      content: resolve(options.content),
      emit: settings.typography,
      program: await fingerprintProgram("."),
      full: options.full,
      pool,
      run,
    });
    printDiagnostics(built.diagnostics);
    printWithdrawn(before, built.members);
    await built.remember();
    if (built.note !== null) process.stderr.write(`${built.note}\n`);
    return summarise(built, costs);
  } finally {
    await pool.close();
  }
});
