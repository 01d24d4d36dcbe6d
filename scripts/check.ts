import { dirname } from "node:path";
import { printExplanation } from "./explain.ts";
import { findSource } from "./find-sources.ts";
import { type Library, loadDocument, loadLibrary } from "./load-library.ts";
import { EXIT, parseOptions } from "./options.ts";
import { runPhases } from "./progress.ts";
import { printDiagnostics } from "./report.ts";
import { printReferences } from "./report-references.ts";
import { loadSettings, main } from "./run.ts";
import { summarise } from "./summarise.ts";

await main(async () => {
  const options = parseOptions(process.argv.slice(2));
  await loadSettings(options.site);
  if (options.json) {
    const { diagnostics } = await loadLibrary(options.seeds);
    process.stdout.write(`${JSON.stringify(diagnostics, null, 1)}\n`);
    return diagnostics.some(({ severity }) => severity === "error") ? EXIT.failed : EXIT.ok;
  }
  if (options.explain !== null) return explain(options.explain);
  let library: Library | undefined;
  const timings = await runPhases([
    {
      title: "读取与理解 read",
      run: async (report) => {
        library = await loadLibrary(options.seeds, (done, total, file) =>
          report(`${done}/${total} ${file}`),
        );
      },
    },
  ]);
  printDiagnostics(library!.diagnostics);
  printReferences(library!.documents);
  return summarise(library!, timings);
});

/** Explains one document; it need not lie in the folder of documents. */
async function explain(file: string): Promise<number> {
  const { document, diagnostics } = await loadDocument(await findSource(file), dirname(file));
  printDiagnostics(diagnostics);
  if (document === null) return EXIT.failed;
  printExplanation(document);
  return EXIT.ok;
}
