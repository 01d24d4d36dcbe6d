import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findFiles } from "../../src/build/kept/find-files.ts";
import { fingerprintOfWholeFile } from "../../src/build/kept/fingerprint.ts";
import { OutputFolder } from "../../src/build/kept/output-folder.ts";
import { writeManifest, writeSearch } from "../../src/build/search/write-search.ts";
import { WorkerPool } from "../../src/build/threads/worker-pool.ts";

/** All of `search/` but the page. */
const INDEX = ["index", "client.js", "worker.js", "worker.bin", "manifest.json"].map(
  (name) => `search/${name}`,
);

/** Everything is indexed each time. */
const NEVER_KEPT = fingerprintOfWholeFile({ path: "", text: "" });

/** Writes only the search index of a folder of content, as a build does, into `OUT/search/`. */
export async function indexContent(
  content: string,
  out: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const names = await readdir(join(content, "documents"));
  const slugs = names.map((name) => name.replace(/\.json$/, ""));
  const site = new OutputFolder(out, {}, findFiles({ folder: out, roots: INDEX }));
  const indexes = new OutputFolder(`${out}-indexes`, {});
  const pool = new WorkerPool();
  try {
    const written = await writeSearch({
      content: resolve(content),
      texts: new Map(slugs.map((slug) => [slug, NEVER_KEPT])),
      version: NEVER_KEPT,
      fullWidthPunctuation: true,
      site,
      indexes,
      pool,
      isOurs: () => true,
      onProgress,
    });
    await writeManifest(site, written);
    await site.commit();
  } finally {
    await pool.close();
    await indexes.discard();
    await site.discard();
  }
}
