import { checkFolders } from "./check-folders.ts";
import type { Library } from "./load-library.ts";
import { loadLibrary } from "./load-library.ts";
import { parseOptions } from "./options.ts";
import { runPhases } from "./progress.ts";
import { printDiagnostics } from "./report.ts";
import { loadSettings, main } from "./run.ts";
import { summarise } from "./summarise.ts";
import { writeContent } from "./write-content.ts";

await main(async () => {
  const options = parseOptions(process.argv.slice(2));
  const settings = await loadSettings(options.site);
  await checkFolders(options, false);
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
    {
      title: "写出内容 write",
      run: () => writeContent(options.content, library!, settings.typography),
    },
  ]);
  printDiagnostics(library!.diagnostics);
  return summarise(library!, timings);
});
