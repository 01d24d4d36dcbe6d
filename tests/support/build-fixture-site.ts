import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildContentSite } from "./build-content-site.ts";

export interface FixtureSite {
  directory: string;
  remove(): void;
}

/** Builds the sample content of `tests/fixtures/content` into a folder of its own. */
export async function buildFixtureSite(base = "/"): Promise<FixtureSite> {
  const parent = mkdtempSync(join(tmpdir(), "zhangju-site-"));
  const directory = join(parent, "dist");
  const content = resolve("tests/fixtures/content");
  await buildContentSite({ content, out: directory, base, siteFile: join(content, "site.yaml") });
  return { directory, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
