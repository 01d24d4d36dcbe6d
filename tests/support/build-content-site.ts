import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { loadSettings } from "../../scripts/cli/run.ts";
import { fingerprintOfCopy } from "../../src/build/kept/fingerprint.ts";
import { fingerprintProgram } from "../../src/build/kept/fingerprint-program.ts";
import { runQuietly } from "../../src/build/phases/run-phases.ts";
import { buildSite, findSite } from "../../src/build/site/build-site.ts";
import { WorkerPool } from "../../src/build/threads/worker-pool.ts";
import { hashFiles } from "./hash-files.ts";

export interface ContentSite {
  /** CONTENT. */
  content: string;
  out: string;
  base: string;
  siteFile: string;
}

/** Renders and indexes a copy of content that exists already, as the second half of a build does. */
export async function buildContentSite(given: ContentSite): Promise<void> {
  const { out, base, siteFile } = given;
  const content = mkdtempSync(join(tmpdir(), "zhangju-content-"));
  cpSync(given.content, content, { recursive: true });
  const settings = await loadSettings(siteFile);
  const contents = new Map(Object.entries(await hashFiles(content)));
  const slugs = [...contents.keys()].flatMap(
    (path) => /^documents\/(.*)\.json$/.exec(path)?.[1] ?? [],
  );
  const textOf = (path: string) => fingerprintOfCopy({ path, hash: contents.get(path)! });
  const pool = new WorkerPool({ ZHANGJU_CONTENT: content });
  try {
    await buildSite({
      root: resolve("."),
      content,
      records: join(content, ".build"),
      contents,
      texts: new Map(slugs.map((slug) => [slug, textOf(`documents/${slug}.json`)])),
      out,
      there: findSite({ records: join(content, ".build"), out, pool }),
      input: { base, settings },
      program: await fingerprintProgram("."),
      full: false,
      share: null,
      pool,
      run: runQuietly,
    });
  } finally {
    await pool.close();
    rmSync(content, { recursive: true, force: true });
  }
}
