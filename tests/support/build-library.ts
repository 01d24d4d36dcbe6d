import { resolve } from "node:path";
import { loadSettings } from "../../scripts/cli/run.ts";
import { type BuiltContent, buildContent } from "../../src/build/content/build-content.ts";
import { fingerprintProgram } from "../../src/build/kept/fingerprint-program.ts";
import type { Phase } from "../../src/build/run-phases.ts";
import type { Share } from "../../src/build/shares/share.ts";
import { buildSite, findSite } from "../../src/build/site/build-site.ts";
import { WorkerPool } from "../../src/build/threads/worker-pool.ts";

export interface LibraryBuild {
  seeds: string;
  content: string;
  out: string;
  siteFile?: string;
  share?: Share;
}

/** What a build understood, and what it had to say of the records of the last one. */
export interface BuiltLibrary {
  built: BuiltContent;
  notes: Array<string | null>;
}

/** Builds a library as `npm run build` does, without a word. */
export async function buildLibrary(options: LibraryBuild): Promise<BuiltLibrary> {
  const { seeds, content, out, siteFile = "site.yaml", share = null } = options;
  const settings = await loadSettings(siteFile);
  const pool = new WorkerPool({ ZHANGJU_CONTENT: content });
  const shared = { program: await fingerprintProgram("."), full: false, pool, run: runQuietly };
  try {
    const there = findSite({ content, out, pool });
    const built = await buildContent({ ...shared, seeds, content, emit: settings.typography });
    const input = { base: "/", settings };
    const root = resolve(".");
    const [note] = await Promise.all([
      buildSite({ ...shared, ...built, share, root, content, out, there, input }),
      built.remember(),
    ]);
    return { built, notes: [built.note, note] };
  } finally {
    await pool.close();
  }
}

/** Runs phases without a word, one after the other. */
export async function runQuietly(...phases: Phase[]): Promise<void> {
  for (const { run } of phases) await run(() => {});
}
