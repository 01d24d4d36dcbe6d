import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { buildSearch } from "./build-search.ts";
import { buildSite } from "./build-site.ts";
import { checkFolders } from "./check-folders.ts";
import { type Library, loadLibrary } from "./load-library.ts";
import { parseOptions } from "./options.ts";
import { runPhases } from "./progress.ts";
import { replaceDirectory } from "./replace-directory.ts";
import { printDiagnostics } from "./report.ts";
import { loadSettings, main } from "./run.ts";
import { summarise } from "./summarise.ts";
import { writeContent } from "./write-content.ts";

await main(async () => {
  const options = parseOptions(process.argv.slice(2));
  const settings = await loadSettings(options.site);
  await checkFolders(options, true);
  const out = resolve(options.out);
  // Beside its place, so that the last step is a rename: readers see the old site or the new one.
  const staging = join(dirname(out), `.zhangju-${randomUUID()}`);
  let library: Library | undefined;
  try {
    await mkdir(dirname(out), { recursive: true });
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
      {
        title: "生成网页 render",
        run: (report) =>
          buildSite({
            root: ".",
            contentDir: options.content,
            outDir: staging,
            base: options.base,
            siteFile: options.site,
            onProgress: (done, total) => report(`${done}/${total}`),
          }),
      },
      {
        title: "建立索引 index",
        run: (report) =>
          buildSearch({
            contentDir: options.content,
            outDir: staging,
            fullWidthPunctuation: settings.typography.fullWidthPunctuation,
            onProgress: (done, total) => report(`${done}/${total}`),
          }),
      },
    ]);
    await replaceDirectory(staging, out);
    printDiagnostics(library!.diagnostics);
    return summarise(library!, timings);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
});
