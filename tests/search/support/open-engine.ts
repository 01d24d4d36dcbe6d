import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Engine } from "../../../src/search/browser/worker.ts";
import type { EngineResult, SearchOptions } from "../../../src/search/engine/search-types.ts";
import { indexContent } from "../../support/index-content.ts";

/** The engine as it is published, run in Node on files of the disk. */
export interface TestEngine {
  search(query: string, options?: SearchOptions): Promise<EngineResult>;
  /** `OUT/search/`. */
  folder: string;
  /** Files asked for since the last call. */
  takeLoaded(): string[];
  /** Starts anew, as a fresh page does. */
  reopen(): Promise<void>;
  close(): void;
}

const ADDRESS = "http://library.test/search/";

export async function openEngine(contentDir: string): Promise<TestEngine> {
  const outDir = mkdtempSync(join(tmpdir(), "zhangju-engine-"));
  await indexContent(contentDir, outDir);
  const folder = join(outDir, "search");
  const loaded: string[] = [];
  const originalFetch = globalThis.fetch;
  globalThis.fetch = (async (address: URL) => {
    const path = address.href.slice(ADDRESS.length);
    loaded.push(path);
    try {
      return new Response(readFileSync(join(folder, path)));
    } catch {
      return new Response(null, { status: 404 });
    }
  }) as typeof fetch;
  const script = join(outDir, "worker.mjs");
  copyFileSync(join(folder, "worker.js"), script);
  const { createEngine } = (await import(pathToFileURL(script).href)) as {
    createEngine(place: { folder: string; manifest: null }): Engine;
  };
  const place = { folder: ADDRESS, manifest: null };
  let engine = createEngine(place);
  return {
    folder,
    search: (query, options = {}) => engine.search(query, options, () => {}),
    takeLoaded: () => loaded.splice(0),
    async reopen() {
      engine = createEngine(place);
    },
    close() {
      globalThis.fetch = originalFetch;
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
