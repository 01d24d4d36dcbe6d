import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSite } from "../../scripts/build-site.ts";
import { loadLibrary } from "../../scripts/load-library.ts";
import { writeContent } from "../../scripts/write-content.ts";
import type { PolicyDocument } from "../../src/policy/tree.ts";
import type { FixtureSite } from "./build-fixture-site.ts";

/** A library that was read, resolved, written and rendered as `npm run build` does. */
export interface LibrarySite extends FixtureSite {
  documents: Map<string, PolicyDocument>;
  /** `CONTENT`. */
  content: string;
}

/**
 * Builds a site, without search, from copies of source files and folders.
 *
 * @param siteFile settings: the project's own, which name no address, when left out.
 */
export async function buildLibrarySite(
  sources: string[],
  siteFile = "site.yaml",
): Promise<LibrarySite> {
  const parent = mkdtempSync(join(tmpdir(), "zhangju-library-"));
  const [seeds, content, directory] = ["seeds", "content", "dist"].map((name) =>
    join(parent, name),
  ) as [string, string, string];
  mkdirSync(seeds);
  for (const [index, source] of sources.entries()) {
    const isFile = source.endsWith(".txt");
    cpSync(source, isFile ? join(seeds, `${source.split("/").at(-1)}`) : join(seeds, `${index}`), {
      recursive: true,
      filter: (path) => !path.endsWith(".md"),
    });
  }
  const library = await loadLibrary(seeds);
  await writeContent(content, library, { fullWidthPunctuation: true });
  await buildSite({
    root: resolve("."),
    contentDir: content,
    outDir: directory,
    base: "/",
    siteFile: resolve(siteFile),
  });
  return {
    directory,
    content,
    documents: new Map(library.documents.map((document) => [document.slug, document])),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}
