import { join, resolve } from "node:path";
import { buildContentSite } from "./build-content-site.ts";
import { shareFolder } from "./share-folder.ts";

const CONTENT = "tests/fixtures/content";

/**
 * The site of the sample content of `tests/fixtures/content`, shared by all tests of a run.
 *
 * @returns its folder.
 */
export async function shareFixtureSite(base: string): Promise<string> {
  const content = resolve(CONTENT);
  const folder = await shareFolder(`site at ${base}`, [CONTENT], (folder) =>
    buildContentSite({
      content,
      out: join(folder, "dist"),
      base,
      siteFile: join(content, "site.yaml"),
    }),
  );
  return join(folder, "dist");
}
