import { resolve } from "node:path";
import { setFlagsFromString } from "node:v8";
import { buildContent } from "../src/build/content/build-content.ts";
import { fingerprintProgram } from "../src/build/kept/fingerprint-program.ts";
import { buildSite, findSite } from "../src/build/site/build-site.ts";
import { WorkerPool } from "../src/build/threads/worker-pool.ts";
import { checkFolders } from "./cli/check-folders.ts";
import { parseOptions } from "./cli/options.ts";
import { openProgress } from "./cli/progress.ts";
import { printDiagnostics } from "./cli/report.ts";
import { printWithdrawn, readAddresses } from "./cli/report-withdrawn.ts";
import { loadSettings, main } from "./cli/run.ts";
import { summarise } from "./cli/summarise.ts";

// V8 would let garbage grow to several times of what is in use, in each thread: on a machine with much
// memory a large library then takes twice as much, and no less time.
setFlagsFromString("--heap-growing-percent=30");

await main(async () => {
  const options = parseOptions("build", process.argv.slice(2));
  const settings = await loadSettings(options.site);
  await checkFolders(options, true);
  const program = await fingerprintProgram(".");
  const content = resolve(options.content);
  const { run, costs } = openProgress();
  const pool = new WorkerPool({ ZHANGJU_CONTENT: content });
  try {
    const there = findSite({ content, out: options.out, pool });
    // Waited for later, and then it may fail.
    there.catch(() => {});
    const before = await readAddresses(content);
    const shared = { program, full: options.full, pool, run };
    const built = await buildContent({
      ...shared,
      seeds: options.seeds,
      content,
      emit: settings.typography,
    });
    const site = buildSite({
      ...shared,
      ...built,
      share: options.shard,
      root: resolve("."),
      content,
      out: options.out,
      there,
      input: { base: options.base, settings },
    });
    // Each is brought to its end, and what is known of the documents is said, whatever fails.
    const [made, remembered] = await Promise.allSettled([site, built.remember()]);
    printDiagnostics(built.diagnostics);
    printWithdrawn(before, built.members);
    if (made.status === "rejected") throw made.reason;
    if (remembered.status === "rejected") throw remembered.reason;
    printNotes([built.note, made.value]);
    return summarise(built, costs);
  } finally {
    await pool.close();
  }
});

/** About the records of the last build. */
function printNotes(notes: Array<string | null>): void {
  for (const note of new Set(notes)) if (note !== null) process.stderr.write(`${note}\n`);
}
