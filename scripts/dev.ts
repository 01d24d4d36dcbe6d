import { watch } from "node:fs";
import { buildDocuments } from "../src/build/build-documents.ts";
import { runQuietly } from "../src/build/phases/run-phases.ts";
import { checkFolders } from "./cli/check-folders.ts";
import { EXIT, parseOptions } from "./cli/options.ts";
import { printDiagnostics } from "./cli/print-diagnostics.ts";
import { loadSettings, main } from "./cli/run.ts";
import { startDevServer } from "./cli/start-dev-server.ts";

/** Editors save in several steps; all of them are waited for, in milliseconds. */
const SETTLED = 200;

await main(async () => {
  const options = parseOptions("dev", process.argv.slice(2));
  const { seeds, content } = options;
  const settings = await loadSettings(options.site);
  await checkFolders({ seeds, content });
  const write = async () => {
    const emit = settings.typography;
    const { library } = await buildDocuments({
      root: ".",
      seeds,
      content,
      emit,
      full: false,
      run: runQuietly,
    });
    printDiagnostics(library.diagnostics);
  };
  await write();
  let server: { reload: () => Promise<void> } | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  const watcher = watch(seeds, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      writing = writing.then(write).then(server?.reload, report);
    }, SETTLED);
  });
  watcher.on("error", report);
  server = await startDevServer(content, settings);
  return EXIT.ok;
});

/** Whatever is wrong with the documents is no reason to stop: the next change may mend it. */
function report(error: unknown): void {
  process.stderr.write(`${(error as Error).message}\n`);
}
