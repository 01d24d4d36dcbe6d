import { resolve } from "node:path";
import { installedVersion } from "../search/pagefind/installed-version-fs.ts";
import { refuseVersion } from "../search/pagefind/version.ts";
import type { SiteInput } from "../site/render/astro-config.ts";
import { type BuiltContent, buildContent } from "./content/build-content.ts";
import { fingerprintProgram } from "./kept/fingerprint-program.ts";
import { openRecordsFolder } from "./kept/records-folder.ts";
import type { RunPhases } from "./phases/run-phases.ts";
import { UsageError } from "./phases/usage-error.ts";
import type { Share } from "./shares/share.ts";
import { buildSite, findSite } from "./site/build-site.ts";
import { WorkerPool } from "./threads/worker-pool.ts";

export interface BuildLibraryOptions {
  /** The project's folder: holds `src/`, `public/` and `node_modules/`. */
  root: string;
  /** Folder of documents. */
  seeds: string;
  /** CONTENT. */
  content: string;
  /** OUT. */
  out: string;
  input: SiteInput;
  /** Makes everything anew. */
  full: boolean;
  /** `null` for the whole site. */
  share: Share | null;
  run: RunPhases;
  /** Told what is known of the documents at the end, also where their site can't be made. */
  onUnderstood?: (library: BuiltContent) => void;
}

/** A library as it was built. */
export interface BuiltLibrary {
  library: BuiltContent;
  /** What staff should know about the records of the last build and this one; Chinese then English. */
  notes: string[];
}

/**
 * Builds a library from its documents to its site: CONTENT and OUT are brought up to date.
 *
 * @throws {UsageError} when there are no documents, or another Pagefind is installed; and what `buildSite` throws, once all that was
 *   begun has ended.
 */
export async function buildLibrary(options: BuildLibraryOptions): Promise<BuiltLibrary> {
  const { seeds, out, input, full, share, run } = options;
  // Before anything is done for nothing.
  const refusal = refuseVersion(installedVersion());
  if (refusal !== null) throw new UsageError(refusal);
  const [root, content] = [resolve(options.root), resolve(options.content)];
  // The bundle that renders the pages finds the library by it.
  const pool = new WorkerPool({ ZHANGJU_CONTENT: content });
  const records = await openRecordsFolder(content);
  const program = await fingerprintProgram(root);
  const shared = { content, records: records.folder, program, full, pool, run };
  try {
    const there = findSite({ records: records.folder, out, pool });
    // Waited for later, and then it may fail.
    there.catch(() => {});
    const emit = input.settings.typography;
    const library = await buildContent({ ...shared, seeds, emit });
    const site = buildSite({ ...shared, ...library, root, out, there, input, share });
    const [made, remembered] = await Promise.allSettled([site, library.remember()]);
    options.onUnderstood?.(library);
    if (made.status === "rejected") throw made.reason;
    if (remembered.status === "rejected") throw remembered.reason;
    const notes = [records.note, library.note, remembered.value, ...made.value];
    return { library, notes: [...new Set(notes)].filter((note) => note !== null) };
  } finally {
    await pool.close();
    await records.close();
  }
}
