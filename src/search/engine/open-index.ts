import { createInstance, type PagefindInstance } from "zhangju:pagefind";
import { indexFile, type Manifest } from "../store/layout.ts";
import { unpackMetadata } from "../store/pagefind-metadata.ts";
import type { ShardFile } from "../store/shard-file.ts";
import { type DocumentKey, documentKey } from "./document-key.ts";
import type { FileSource } from "./load-files.ts";
import { provideFiles } from "./serve-pagefind.ts";

/** Looks words of the index up, through Pagefind. */
export interface WordIndex {
  /**
   * Documents that hold all of the words, each with the places of all of them, ascending. A word
   * that occurs nowhere is passed over by Pagefind: the caller checks the places.
   *
   * @throws {FileError} when a part of the index could not be loaded.
   */
  lookup(terms: string[]): Promise<Map<DocumentKey, number[]>>;
  /** The same for all words that begin with one letter. */
  lookupBeginning(letter: string): Promise<Map<DocumentKey, number[]>>;
}

const SIGNATURE = "pagefind_dcd";

/** Starts Pagefind on all shards; its own merging of indexes makes them one. */
export async function openIndex(
  files: FileSource,
  manifest: Manifest,
  shards: ShardFile[],
): Promise<WordIndex> {
  const keys = new Map<string, DocumentKey>();
  const failures: unknown[] = [];

  const addresses = shards.map((shard, number) => {
    const { metadata } = shard;
    const isPacked = "chunkStarts" in metadata;
    const pageName = (page: number) => (isPacked ? `${number}-${page}` : metadata.pages[page]!);
    const pages = isPacked ? metadata.pages : metadata.pages.length;
    for (let page = 0; page < pages; page++) keys.set(pageName(page), documentKey(number, page));

    const provide = async (file: string): Promise<Uint8Array> => {
      if (file === "pagefind-entry.json") return encode(entryFile(manifest, pages));
      if (file.endsWith(".pf_meta")) {
        const bytes = isPacked ? unpackMetadata(metadata, pageName) : decodeBase64(metadata.bytes);
        return concatenate(encode(SIGNATURE), bytes);
      }
      if (file.startsWith("wasm.")) return files.load(manifest.pagefind.wasm);
      const name = /^index\/(.+)\.pf_index$/.exec(file)?.[1];
      if (name === undefined) throw new Error(`Pagefind asks for ${file}.`);
      return files.load(`${manifest.shards[number]!.folder}/${indexFile(name)}`);
    };
    return provideFiles(async (file) => {
      try {
        return await provide(file);
      } catch (error) {
        // Pagefind goes on without a part it cannot load, and would find too little.
        failures.push(error);
        throw error;
      }
    }).address;
  });

  /** Fails where any file failed meanwhile. */
  const run = async <T>(task: () => Promise<T>): Promise<T> => {
    const before = failures.length;
    const result = await task().catch((error: unknown) => {
      throw failures[before] ?? error;
    });
    if (failures.length > before) throw failures[before];
    return result;
  };

  const pagefind = startPagefind(addresses[0]!);
  await run(async () => {
    // Looks nothing up, but resolves only when the first index is ready.
    await pagefind.search("");
    const options = { language: "und", ranking: RANKING };
    await Promise.all(addresses.slice(1).map((address) => pagefind.mergeIndex(address, options)));
  });

  const search = async (terms: string) => {
    const { results } = await run(() => pagefind.search(terms));
    return new Map(results.map(({ id, words }) => [keys.get(id)!, words]));
  };
  return {
    lookup: (terms) => search(terms.join(" ")),
    async lookupBeginning(letter) {
      // Pagefind loads the one chunk where the letter itself would be: all that hold words with it
      // are loaded first.
      const starts = new Set(
        shards.flatMap(({ metadata }) =>
          "chunkStarts" in metadata
            ? metadata.chunkStarts.filter((start) => start.startsWith(letter))
            : [],
        ),
      );
      await run(() => Promise.all([...starts].map((start) => pagefind.preload(start))));
      return search(letter);
    },
  };
}

/** Scores are not used; this one makes them short. */
const RANKING = { termSimilarity: 0 };

function startPagefind(basePath: string): PagefindInstance {
  const create = () => createInstance({ basePath, noWorker: true, ranking: RANKING });
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

function entryFile({ pagefind }: Manifest, pages: number): string {
  return JSON.stringify({
    version: pagefind.version,
    languages: { und: { hash: "und", wasm: null, page_count: pages } },
    include_characters: pagefind.includeCharacters,
  });
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
