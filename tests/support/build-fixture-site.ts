import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSite } from "../../scripts/build-site.ts";

export interface FixtureSite {
  directory: string;
  remove(): void;
}

/** Builds the sample content of `tests/fixtures/content` into a folder of its own. */
export async function buildFixtureSite(base = "/"): Promise<FixtureSite> {
  const parent = mkdtempSync(join(tmpdir(), "zhangju-site-"));
  const directory = join(parent, "dist");
  await buildSite({
    root: resolve("."),
    contentDir: resolve("tests/fixtures/content"),
    outDir: directory,
    base,
    siteFile: resolve("tests/fixtures/content/site.yaml"),
  });
  return { directory, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
