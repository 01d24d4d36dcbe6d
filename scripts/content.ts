import { buildDocuments } from "../src/build/build-documents.ts";
import { checkFolders } from "./cli/check-folders.ts";
import { parseOptions } from "./cli/options.ts";
import { printDiagnostics, printNotes } from "./cli/print-diagnostics.ts";
import { openProgress } from "./cli/progress.ts";
import { printWithdrawn, readAddresses } from "./cli/report-withdrawn.ts";
import { loadSettings, main } from "./cli/run.ts";
import { summarise } from "./cli/summarise.ts";

await main(async () => {
  const options = parseOptions("content", process.argv.slice(2));
  const { seeds, content, full } = options;
  const settings = await loadSettings(options.site);
  await checkFolders({ seeds, content });
  const { run, costs } = openProgress();
  const before = await readAddresses(content);
  const emit = settings.typography;
  const { library, notes } = await buildDocuments({ root: ".", seeds, content, emit, full, run });
  printDiagnostics(library.diagnostics);
  printWithdrawn(before, library.members);
  printNotes(notes);
  return summarise(library, costs);
});
