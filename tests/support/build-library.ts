import { loadSettings } from "../../scripts/cli/run.ts";
import { type BuiltLibrary, buildLibrary as build } from "../../src/build/build-library.ts";
import { runQuietly } from "../../src/build/phases/run-phases.ts";
import type { Share } from "../../src/build/shares/share.ts";

export interface LibraryBuild {
  seeds: string;
  content: string;
  out: string;
  siteFile?: string;
  share?: Share;
}

/** Builds a library as `npm run build` does, without a word. */
export async function buildLibrary(options: LibraryBuild): Promise<BuiltLibrary> {
  const { siteFile = "site.yaml", share = null, ...folders } = options;
  const input = { base: "/", settings: await loadSettings(siteFile) };
  return build({ root: ".", ...folders, input, full: false, share, run: runQuietly });
}
