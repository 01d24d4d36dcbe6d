import { loadPagefind, type PagefindInstance } from "zhangju:pagefind";
import { indexFile, type Manifest } from "../store/layout.ts";
import { unpackMetadata } from "../store/pagefind-metadata.ts";
import type { ShardFile } from "../store/shard-file.ts";
import { type PageKey, pageKey } from "./document-key.ts";
import type { FileSource } from "./load-files.ts";
import { remember } from "./remember.ts";
import { provideFiles } from "./serve-pagefind.ts";

/** Places of words, ascending, by pages: each some documents one after the other. */
export type PagePlaces = ReadonlyMap<PageKey, number[]>;

/** Looks words of the index up, through Pagefind. */
export interface WordIndex {
  /**
   * Pages that hold all of the words, each with the places of all of them. A word that occurs
   * nowhere is passed over by Pagefind: the caller checks the places.
   *
   * @throws {FileError} when a part of the index could not be loaded.
   */
  lookup(terms: string[]): Promise<PagePlaces>;
  /** The same for all words that begin with one letter. */
  lookupBeginning(letter: string): Promise<PagePlaces>;
}

const SIGNATURE = "pagefind_dcd";

/**
 * Chunks after which Pagefind is started afresh. It looks through all words that it has loaded at
 * every query, and never lets go of any.
 */
const CHUNKS_AT_MOST = 150;
/** Chunks kept in memory for the next start. */
const CHUNKS_KEPT = 600;

/** Starts Pagefind on all shards; its own merging of indexes makes them one. */
export async function openIndex(
  files: FileSource,
  manifest: Manifest,
  shards: ShardFile[],
): Promise<WordIndex> {
  const chunks = remember<Uint8Array>(CHUNKS_KEPT);
  const wasm = await files.load(manifest.pagefind.wasm);
  const prepared = shards.map((shard, number) => prepareShard(shard, number, manifest));
  const keys = new Map(prepared.flatMap(({ pages }) => pages));

  const start = () => {
    const provide =
      (shard: PreparedShard) =>
      async (file: string): Promise<Uint8Array> => {
        if (file === "pagefind-entry.json") return shard.entry;
        if (file.endsWith(".pf_meta")) return shard.metadata;
        if (file.startsWith("wasm.")) return wasm;
        const name = /^index\/(.+)\.pf_index$/.exec(file)?.[1];
        if (name === undefined) throw new Error(`Pagefind asks for ${file}.`);
        const path = `${shard.folder}/${indexFile(name)}`;
        return chunks(path, () => files.load(path));
      };
    return startPagefind(prepared.map(provide));
  };

  let current = await start();
  let next: Promise<void> | null = null;
  const renew = () => {
    if (current.loaded() < CHUNKS_AT_MOST || next !== null) return;
    next = start()
      .then((started) => {
        current.close();
        current = started;
      })
      .catch(() => {})
      .finally(() => {
        next = null;
      });
  };
  const search = async (pagefind: RunningPagefind, terms: string) => {
    const results = await pagefind.run((instance) => instance.search(terms));
    renew();
    return new Map(results.results.map(({ id, words }) => [keys.get(id)!, words]));
  };
  return {
    lookup: (terms) => search(current, terms.join(" ")),
    async lookupBeginning(letter) {
      // Pagefind loads the one chunk where the letter itself would be: all that hold words with it
      // are loaded first.
      const pagefind = current;
      const starts = new Set(
        shards.flatMap(({ metadata }) =>
          "chunkStarts" in metadata
            ? metadata.chunkStarts.filter((word) => word.startsWith(letter))
            : [],
        ),
      );
      await pagefind.run((instance) =>
        Promise.all([...starts].map((word) => instance.preload(word))),
      );
      return search(pagefind, letter);
    },
  };
}

/** A shard's files as Pagefind wants them. */
interface PreparedShard {
  folder: string;
  entry: Uint8Array;
  metadata: Uint8Array;
  pages: Array<[name: string, key: PageKey]>;
}

function prepareShard({ metadata }: ShardFile, number: number, manifest: Manifest): PreparedShard {
  const isPacked = "chunkStarts" in metadata;
  const nameOf = (page: number) => (isPacked ? `${number}-${page}` : metadata.pages[page]!);
  const count = isPacked ? metadata.pages : metadata.pages.length;
  const { version, includeCharacters } = manifest.pagefind;
  const entry = {
    version,
    languages: { und: { hash: "und", wasm: null, page_count: count } },
    include_characters: includeCharacters,
  };
  const bytes = isPacked ? unpackMetadata(metadata, nameOf) : decodeBase64(metadata.bytes);
  return {
    folder: manifest.shards[number]!.folder,
    entry: encode(JSON.stringify(entry)),
    metadata: concatenate(encode(SIGNATURE), bytes),
    pages: Array.from({ length: count }, (_, page) => [nameOf(page), pageKey(number, page)]),
  };
}

/** Pagefind with its own memory. */
interface RunningPagefind {
  /** Fails where any file failed meanwhile. */
  run<T>(task: (instance: PagefindInstance) => Promise<T>): Promise<T>;
  /** Files loaded so far. */
  loaded(): number;
  close(): void;
}

async function startPagefind(
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
  const instance = createInstance(served[0]!.address);
  const running: RunningPagefind = {
    async run(task) {
      const before = failures.length;
      const result = await task(instance).catch((error: unknown) => {
        throw failures[before] ?? error;
      });
      if (failures.length > before) throw failures[before];
      return result;
    },
    loaded: () => loaded,
    close() {
      for (const { close } of served) close();
    },
  };
  await running.run(async () => {
    // Looks nothing up, but resolves only when the first index is ready.
    await instance.search("");
    const options = { language: "und", ranking: RANKING };
    for (const { address } of served.slice(1)) await instance.mergeIndex(address, options);
  });
  return running;
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

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
