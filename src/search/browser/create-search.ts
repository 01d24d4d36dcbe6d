import type {
  EngineHit,
  EngineResult,
  Hit,
  SearchOptions,
  SearchResult,
} from "../engine/search-types.ts";
import { MANIFEST } from "../store/layout.ts";
import type { Answer, IndexLocation, Question } from "./messages.ts";

export type { Hit, Match, SearchOptions, SearchResult } from "../engine/search-types.ts";

/** Names the worker's script, so that none from a cache is taken; set when the client is bundled. */
declare const WORKER_VERSION: string;

export interface Search {
  /**
   * Answers a query: see `docs/search.md` for what it may contain.
   *
   * @param options `signal` ends the search when the reader has typed on.
   * @throws {DOMException} `AbortError` after `signal` has fired; an `Error` where a part of the
   *   index could not be loaded: trying again is worth while.
   */
  search(query: string, options?: SearchOptions & { signal?: AbortSignal }): Promise<SearchResult>;
  /** Loads what the first query needs; for when a reader turns to the search box. */
  preload(): void;
}

/**
 * Opens the search of a site.
 *
 * @param base address of the site's root, absolute or relative to the page. Default: the site that
 *   this file belongs to.
 */
export function createSearch({ base }: { base?: string } = {}): Search {
  const root = base === undefined ? new URL("../", import.meta.url) : new URL(base, location.href);
  if (!root.pathname.endsWith("/")) root.pathname += "/";
  const folder = new URL("search/", root).href;
  const ask = connect(folder);
  return {
    async search(query, { signal, ...options } = {}) {
      const result = await ask(query, options, signal);
      const toHit = (hit: EngineHit) => withAddress(hit, root);
      const { hits, direct } = result;
      return { ...result, hits: hits.map(toHit), direct: direct && toHit(direct) };
    },
    preload() {
      ask.open();
    },
  };
}

function withAddress({ highlight, ...hit }: EngineHit, root: URL): Hit {
  const url = new URL(`policies/${encodeURIComponent(hit.document)}/`, root);
  for (const text of highlight) url.searchParams.append("highlight", text);
  url.hash = hit.anchor;
  return { url: url.href, ...hit };
}

interface Ask {
  (query: string, options: SearchOptions, signal?: AbortSignal): Promise<EngineResult>;
  open(): void;
}

interface Started {
  /** `null` where the engine runs in the page. */
  worker: Worker | null;
  place: IndexLocation;
}

/** Talks to the engine in a worker, or in the page where there can be none. */
function connect(folder: string): Ask {
  let starting: Promise<Started> | null = null;
  let last = 0;
  const waiting = new Map<number, (answer: Answer) => void>();

  const start = () => {
    // The manifest comes while the worker's script is on its way.
    starting ??= Promise.all([startWorker(folder), loadManifest(folder)]).then(
      ([worker, manifest]) => {
        worker?.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
          waiting.get(data.id)?.(data);
          waiting.delete(data.id);
        });
        return { worker, place: { folder, manifest } };
      },
    );
    return starting;
  };
  let engine: ReturnType<typeof startEngine> | null = null;
  const inPage = (place: IndexLocation) => {
    engine ??= startEngine(place);
    engine.catch(() => {
      engine = null;
    });
    return engine;
  };

  const ask = async (query: string, options: SearchOptions, signal?: AbortSignal) => {
    signal?.throwIfAborted?.();
    const { worker, place } = await start();
    const checkStop = () => {
      if (signal?.aborted) throw new DOMException("Search was stopped.", "AbortError");
    };
    checkStop();
    if (worker === null) return (await inPage(place)).search(query, options, checkStop);
    const id = ++last;
    return new Promise<EngineResult>((resolve, reject) => {
      const send = (question: Question) => worker.postMessage(question);
      const stop = () => {
        waiting.delete(id);
        send({ kind: "stop", id });
        reject(new DOMException("Search was stopped.", "AbortError"));
      };
      signal?.addEventListener("abort", stop, { once: true });
      waiting.set(id, ({ result, error }) => {
        signal?.removeEventListener("abort", stop);
        if (result) resolve(result);
        else reject(new Error(error));
      });
      send({ kind: "search", id, place, query, options });
    });
  };
  const open = async () => {
    const { worker, place } = await start();
    if (worker) worker.postMessage({ kind: "open", id: 0, place } satisfies Question);
    else await (await inPage(place)).open();
  };
  return Object.assign(ask, { open: () => void open().catch(() => {}) });
}

/** @param name `worker.js`, or packed `worker.bin`: few hosts pack what they send. */
function addressOf(folder: string, name: string): string {
  return `${new URL(name, folder).href}?v=${WORKER_VERSION}`;
}

/**
 * Starts the worker.
 *
 * @returns `null` where the browser has no module workers, or the page belongs to another site.
 */
async function startWorker(folder: string): Promise<Worker | null> {
  if (new URL(folder).origin !== location.origin) return null;
  try {
    const unpacked = await unpackScript(addressOf(folder, "worker.bin"));
    return await runWorker(unpacked).finally(() => URL.revokeObjectURL(unpacked));
  } catch {
    // An older browser, or a page that allows no such address (CSP).
    return runWorker(addressOf(folder, "worker.js")).catch(() => null);
  }
}

async function unpackScript(address: string): Promise<string> {
  if (typeof DecompressionStream === "undefined") throw new Error("It cannot be unpacked.");
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const unpacked = response.body!.pipeThrough(new DecompressionStream("gzip"));
  const script = await new Response(unpacked).blob();
  return URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
}

/** Fails where the script does not run as a worker. */
async function runWorker(address: string): Promise<Worker> {
  const worker = new Worker(address, { type: "module" });
  await new Promise((resolve, reject) => {
    worker.addEventListener("message", resolve, { once: true });
    worker.addEventListener("error", reject, { once: true });
  });
  return worker;
}

/** @returns `null` where it cannot be had: the engine then tries for itself, and tells. */
async function loadManifest(folder: string): Promise<string | null> {
  try {
    const response = await fetch(new URL(MANIFEST, folder), { cache: "no-cache" });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

async function startEngine(place: IndexLocation) {
  const { createEngine } = (await import(
    /* @vite-ignore */ addressOf(place.folder, "worker.js")
  )) as typeof import("./worker.ts");
  return createEngine(place);
}
