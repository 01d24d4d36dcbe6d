import { resolve } from "node:path";
import { checkFolders } from "./check-folders.ts";
import { parseOptions } from "./options.ts";
import { buildContent } from "./pipeline/build-content.ts";
import { Crew } from "./pipeline/crew.ts";
import { programKey } from "./pipeline/program-key.ts";
import { openProgress } from "./progress.ts";
import { printDiagnostics } from "./report.ts";
import { printWithdrawn, readAddresses } from "./report-withdrawn.ts";
import { loadSettings, main } from "./run.ts";
import { summarise } from "./summarise.ts";

await main(async () => {
  const options = parseOptions("content", process.argv.slice(2));
  const settings = await loadSettings(options.site);
  await checkFolders(options, false);
  const { run, costs } = openProgress();
  const crew = new Crew();
  try {
    const before = await readAddresses(options.content);
    const built = await buildContent({
      seeds: options.seeds,
      content: resolve(options.content),
      emit: settings.typography,
      program: await programKey("."),
      full: options.full,
      crew,
      run,
    });
    printDiagnostics(built.diagnostics);
    printWithdrawn(before, built.members);
    await built.remember();
    if (built.note !== null) process.stderr.write(`${built.note}\n`);
    return summarise(built, costs);
  } finally {
    await crew.close();
  }
});
