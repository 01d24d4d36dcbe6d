import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildContent } from "../../scripts/pipeline/build-content.ts";
import { buildSite } from "../../scripts/pipeline/build-site.ts";
import { Crew } from "../../scripts/pipeline/crew.ts";
import { programKey } from "../../scripts/pipeline/program-key.ts";
import { loadSettings } from "../../scripts/run.ts";
import type { PolicyDocument } from "../../src/policy/tree.ts";
import { runQuietly } from "./build-content-site.ts";
import type { FixtureSite } from "./build-fixture-site.ts";

/** A library that was read, resolved, written, rendered and indexed as `npm run build` does. */
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
  const settings = await loadSettings(siteFile);
  const program = await programKey(".");
  const crew = new Crew({ ZHANGJU_CONTENT: content });
  const shared = { program, full: true, share: null, crew, run: runQuietly };
  try {
    const built = await buildContent({ ...shared, seeds, content, emit: settings.typography });
    await buildSite({
      ...shared,
      ...built,
      root: resolve("."),
      content,
      out: directory,
      input: { base: "/", settings },
    });
  } finally {
    await crew.close();
  }
  return {
    directory,
    content,
    documents: readDocuments(content),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

function readDocuments(content: string): Map<string, PolicyDocument> {
  const folder = join(content, "documents");
  const documents: PolicyDocument[] = readdirSync(folder).map((name) =>
    JSON.parse(readFileSync(join(folder, name), "utf8")),
  );
  return new Map(documents.map((document) => [document.slug, document]));
}
