import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { AskThreadTask } from "./ask-index.ts";

type Script = typeof import("../../search/browser/worker.ts");

/** The published index is looked up here; nothing is fetched. */
const ADDRESS = "http://site.invalid/search/";

parentPort!.postMessage(await ask(workerData));

/** @returns what is wrong, or `null` where the words are found. */
async function ask({ folders, words, scratch }: AskThreadTask): Promise<string | null> {
  try {
    // Its name says that it is a module, wherever the site is written to.
    const script = join(scratch, "worker.mjs");
    await writeFile(script, await load(folders, "worker.js"));
    globalThis.fetch = (async (address: URL) =>
      new Response(await load(folders, address.href.slice(ADDRESS.length)))) as typeof fetch;
    const { createEngine }: Script = await import(pathToFileURL(script).href);
    const engine = createEngine({ folder: ADDRESS, manifest: null });
    const { hits } = await engine.search(words, {}, () => {});
    return hits.some(({ exact }) => exact) ? null : `“${words}”: 0`;
  } catch (error) {
    return (error as Error).message;
  }
}

async function load(folders: string[], path: string): Promise<Uint8Array<ArrayBuffer>> {
  for (const folder of folders) {
    const bytes = await readFile(join(folder, "search", path)).catch(() => null);
    if (bytes !== null) return new Uint8Array(bytes);
  }
  throw new Error(`search/${path}`);
}
