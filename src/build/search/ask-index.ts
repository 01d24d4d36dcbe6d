import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

type Worker = typeof import("../../search/browser/worker.ts");

export interface AskTask {
  /** Folders that together hold `search/` as it will be published; of a file in several, the first one's. */
  folders: string[];
  /** Words that stand literally in some document. */
  words: string;
}

/** The published index is looked up here; nothing is fetched. */
const ADDRESS = "http://site.invalid/search/";

/**
 * Asks a finished index for some words, through the very script that readers' browsers load: an index
 * that answers nothing must not be published.
 *
 * @returns what is wrong, or `null` where it finds the words.
 */
export async function askIndex({ folders, words }: AskTask): Promise<string | null> {
  const scratch = await mkdtemp(join(tmpdir(), "zhangju-ask-"));
  const originalFetch = globalThis.fetch;
  try {
    // Its name says that it is a module, wherever the site is written to.
    const script = join(scratch, "worker.mjs");
    await writeFile(script, await load(folders, "worker.js"));
    globalThis.fetch = (async (address: URL) =>
      new Response(await load(folders, address.href.slice(ADDRESS.length)))) as typeof fetch;
    const { createEngine } = (await import(pathToFileURL(script).href)) as Worker;
    const engine = createEngine({ folder: ADDRESS, manifest: null });
    const { hits } = await engine.search(words, {}, () => {});
    return hits.some(({ exact }) => exact) ? null : `“${words}”: 0`;
  } catch (error) {
    return (error as Error).message;
  } finally {
    globalThis.fetch = originalFetch;
    await rm(scratch, { recursive: true, force: true });
  }
}

async function load(folders: string[], path: string): Promise<Uint8Array<ArrayBuffer>> {
  for (const folder of folders) {
    const bytes = await readFile(join(folder, "search", path)).catch(() => null);
    if (bytes !== null) return new Uint8Array(bytes);
  }
  throw new Error(`search/${path}`);
}
