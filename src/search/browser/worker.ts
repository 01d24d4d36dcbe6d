import { type Library, openLibrary } from "../engine/open-library.ts";
import { runSearch } from "../engine/run-search.ts";
import type { EngineResult, SearchOptions } from "../engine/search-types.ts";
import { httpFiles } from "../store/load-files.ts";
import type { Answer, IndexLocation, Question } from "./messages.ts";

/** Searches a library; the index is opened once, and again after a failure. */
export interface Engine {
  open(): Promise<unknown>;
  search(query: string, options: SearchOptions, checkStop: () => void): Promise<EngineResult>;
}

/** @param place the manifest that comes with it serves once: after a failure it is loaded anew. */
export function createEngine({ folder, manifest }: IndexLocation): Engine {
  const files = httpFiles(folder, manifest);
  let opened: Promise<Library> | null = null;
  const open = () => {
    opened ??= openLibrary(files);
    const opening = opened;
    opening.catch(() => {
      if (opened === opening) opened = null;
    });
    return opening;
  };
  return {
    open,
    async search(query, options, checkStop) {
      return runSearch(await open(), query, options, checkStop);
    },
  };
}

/** Tells the page that the worker runs. */
const READY: Answer = { id: 0 };

/** Thrown to end a search that nobody waits for. */
class Stopped extends Error {}

function listen(scope: DedicatedWorkerGlobalScope): void {
  scope.postMessage(READY);
  let engine: Engine | null = null;
  const stopped = new Set<number>();
  scope.addEventListener("message", async ({ data }: MessageEvent<Question>) => {
    if (data.kind === "stop") {
      stopped.add(data.id);
      return;
    }
    engine ??= createEngine(data.place);
    const answer = (message: Answer) => scope.postMessage(message);
    const checkStop = () => {
      if (stopped.has(data.id)) throw new Stopped();
    };
    try {
      if (data.kind === "open") await engine.open();
      else {
        // One turn of the event loop, in which a stop can arrive.
        await new Promise((done) => setTimeout(done));
        checkStop();
        const result = await engine.search(data.query, data.options, checkStop);
        answer({ id: data.id, result });
      }
    } catch (error) {
      if (data.kind === "search") answer({ id: data.id, error: String(error) });
    } finally {
      stopped.delete(data.id);
    }
  });
}

declare const DedicatedWorkerGlobalScope: { prototype: object; new (): object } | undefined;
interface DedicatedWorkerGlobalScope {
  addEventListener(type: "message", listener: (event: MessageEvent<Question>) => void): void;
  postMessage(message: Answer): void;
}

if (
  typeof DedicatedWorkerGlobalScope !== "undefined" &&
  self instanceof DedicatedWorkerGlobalScope
) {
  listen(self as unknown as DedicatedWorkerGlobalScope);
}
