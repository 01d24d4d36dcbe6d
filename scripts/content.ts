import { resolve } from "node:path";
import { buildContent } from "../src/build/content/build-content.ts";
import { fingerprintProgram } from "../src/build/kept/fingerprint-program.ts";
import { openRecordsFolder } from "../src/build/kept/records-folder.ts";
import { WorkerPool } from "../src/build/threads/worker-pool.ts";
import { checkFolders } from "./cli/check-folders.ts";
import { parseOptions } from "./cli/options.ts";
import { printDiagnostics, printNotes } from "./cli/print-diagnostics.ts";
import { openProgress } from "./cli/progress.ts";
import { printWithdrawn, readAddresses } from "./cli/report-withdrawn.ts";
import { loadSettings, main } from "./cli/run.ts";
import { summarise } from "./cli/summarise.ts";

await main(async () => {
  const options = parseOptions("content", process.argv.slice(2));
  const settings = await loadSettings(options.site);
  await checkFolders(options, false);
  const content = resolve(options.content);
  const { run, costs } = openProgress();
  const pool = new WorkerPool();
  const records = await openRecordsFolder(content);
  try {
    const before = await readAddresses(content);
    const built = await buildContent({
      seeds: options.seeds,
      content,
      records: records.folder,
      emit: settings.typography,
      program: await fingerprintProgram("."),
      full: options.full,
      pool,
      run,
    });
    printDiagnostics(built.diagnostics);
    printWithdrawn(before, built.members);
    const unwritten = await built.remember();
    printNotes([records.note, built.note, unwritten].filter((note) => note !== null));
    return summarise(built, costs);
  } finally {
    await pool.close();
    await records.close();
  }
});
