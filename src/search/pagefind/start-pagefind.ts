import { loadPagefind, type PagefindInstance } from "zhangju:pagefind";
import { provideFiles } from "./serve-pagefind.ts";

/** Pagefind with a memory of its own. */
export interface RunningPagefind {
  /** Fails where any file failed meanwhile. */
  run<T>(task: (instance: PagefindInstance) => Promise<T>): Promise<T>;
  /** Files that Pagefind has asked for. */
  loaded(): number;
  /** Lets go of it, once what runs has ended. */
  close(): void;
}

/**
 * Starts Pagefind on some indexes; its own merging makes them one.
 *
 * @param providers what gives the files of each, by Pagefind's names.
 */
export async function startPagefind(
  providers: Array<(file: string) => Promise<Uint8Array>>,
): Promise<RunningPagefind> {
  const failures: unknown[] = [];
  let loaded = 0;
  const served = providers.map((provide) =>
    provideFiles(async (file) => {
      try {
        loaded++;
        return await provide(file);
      } catch (error) {
        // Pagefind goes on without a part it cannot load, and would find too little.
        failures.push(error);
        throw error;
      }
    }),
  );
  let running = 0;
  let isClosing = false;
  const closeWhenIdle = () => {
    if (isClosing && running === 0) for (const { close } of served) close();
  };
  const instance = createInstance(served[0]!.address);
  const pagefind: RunningPagefind = {
    async run(task) {
      const before = failures.length;
      running++;
      try {
        const result = await task(instance);
        if (failures.length > before) throw failures[before];
        return result;
      } catch (error) {
        throw failures[before] ?? error;
      } finally {
        running--;
        closeWhenIdle();
      }
    },
    loaded: () => loaded,
    close() {
      isClosing = true;
      closeWhenIdle();
    },
  };
  await pagefind.run(async () => {
    // Looks nothing up, but resolves only when the first index is ready.
    await instance.search("");
    const options = { language: "und", ranking: RANKING };
    for (const { address } of served.slice(1)) await instance.mergeIndex(address, options);
  });
  return pagefind;
}

/** Scores are not used; this one makes them short. */
const RANKING = { termSimilarity: 0 };

function createInstance(basePath: string): PagefindInstance {
  const create = () =>
    loadPagefind().createInstance({ basePath, noWorker: true, ranking: RANKING });
  if (typeof document === "undefined") return create();
  // On a page Pagefind would take the page's language and segment every query as Chinese.
  const root = document.documentElement;
  const language = root.lang;
  root.lang = "und";
  try {
    return create();
  } finally {
    root.lang = language;
  }
}
