import { type Library, loadLibrary } from "./load-library.ts";
import { EXIT, parseOptions } from "./options.ts";
import { runPhases } from "./progress.ts";
import { printDiagnostics } from "./report.ts";
import { main } from "./run.ts";
import { summarise } from "./summarise.ts";

await main(async () => {
  const options = parseOptions(process.argv.slice(2));
  if (options.json) {
    const { diagnostics } = await loadLibrary(options.seeds);
    process.stdout.write(`${JSON.stringify(diagnostics, null, 1)}\n`);
    return diagnostics.some(({ severity }) => severity === "error") ? EXIT.failed : EXIT.ok;
  }
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
  return summarise(library!, timings);
});
