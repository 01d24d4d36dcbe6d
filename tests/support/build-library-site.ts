import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PolicyDocument } from "../../src/policy/document/tree.ts";
import type { FixtureSite } from "./build-fixture-site.ts";
import { buildLibrary } from "./build-library.ts";

/** A library that was read, resolved, written, rendered and indexed as `npm run build` does. */
export interface LibrarySite extends FixtureSite {
  documents: Map<string, PolicyDocument>;
  /** `CONTENT`. */
  content: string;
}

/**
 * Builds a site from copies of source files and folders.
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
  await buildLibrary({ seeds, content, out: directory, siteFile });
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
