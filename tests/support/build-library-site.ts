import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PolicyDocument } from "../../src/policy/document/tree.ts";
import { buildLibrary } from "./build-library.ts";

/** A library that was read, resolved, written, rendered and indexed as `npm run build` does. */
export interface LibrarySite {
  /** `OUT`. */
  directory: string;
  /** `CONTENT`. */
  content: string;
  documents: Map<string, PolicyDocument>;
}

/** A site that one test file has for itself. */
export interface OwnLibrarySite extends LibrarySite {
  remove(): void;
}

/** Builds a site from copies of source files and folders, with the project's own settings. */
export async function buildLibrarySite(sources: string[]): Promise<OwnLibrarySite> {
  const folder = mkdtempSync(join(tmpdir(), "zhangju-library-"));
  const site = await buildLibraryInto(folder, sources, "site.yaml");
  return { ...site, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Builds a site into an empty folder. */
export async function buildLibraryInto(
  folder: string,
  sources: string[],
  siteFile: string,
): Promise<LibrarySite> {
  const seeds = join(folder, "seeds");
  mkdirSync(seeds);
  for (const [index, source] of sources.entries()) {
    const isFile = source.endsWith(".txt");
    cpSync(source, isFile ? join(seeds, `${source.split("/").at(-1)}`) : join(seeds, `${index}`), {
      recursive: true,
      filter: (path) => !path.endsWith(".md"),
    });
  }
  await buildLibrary({ seeds, ...placesIn(folder), siteFile });
  return readLibrarySite(folder);
}

/** A site that `buildLibraryInto` built. */
export function readLibrarySite(folder: string): LibrarySite {
  const { content, out } = placesIn(folder);
  const documents: PolicyDocument[] = readdirSync(join(content, "documents")).map((name) =>
    JSON.parse(readFileSync(join(content, "documents", name), "utf8")),
  );
  return {
    directory: out,
    content,
    documents: new Map(documents.map((document) => [document.slug, document])),
  };
}

function placesIn(folder: string): { content: string; out: string } {
  return { content: join(folder, "content"), out: join(folder, "dist") };
}
