import { setFlagsFromString } from "node:v8";
import { buildLibrary } from "../src/build/build-library.ts";
import { checkFolders } from "./cli/check-folders.ts";
import { parseOptions } from "./cli/options.ts";
import { printDiagnostics, printNotes } from "./cli/print-diagnostics.ts";
import { openProgress } from "./cli/progress.ts";
import { printWithdrawn, readAddresses } from "./cli/report-withdrawn.ts";
import { loadSettings, main } from "./cli/run.ts";
import { summarise } from "./cli/summarise.ts";

// V8 would let garbage grow to several times of what is in use, in each thread: on a machine with much
// memory a large library then takes twice as much, and no less time.
setFlagsFromString("--heap-growing-percent=30");

await main(async () => {
  const { seeds, content, out, base, full, shard, site } = parseOptions(
    "build",
    process.argv.slice(2),
  );
  const settings = await loadSettings(site);
  await checkFolders({ seeds, content, out });
  const before = await readAddresses(content);
  const { run, costs } = openProgress();
  const { library, notes } = await buildLibrary({
    root: ".",
    seeds,
    content,
    out,
    input: { base, settings },
    full,
    share: shard,
    run,
    onUnderstood: ({ diagnostics, members }) => {
      printDiagnostics(diagnostics);
      printWithdrawn(before, members);
    },
  });
  printNotes(notes);
  return summarise(library, costs);
});
