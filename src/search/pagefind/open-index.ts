import type { PageKey } from "../store/document-key.ts";
import type { FileSource } from "../store/load-files.ts";
import { remember } from "../store/remember.ts";
import { unzip } from "../store/unzip.ts";
import type { PreparedSegment } from "./prepare-segment.ts";
import { type RunningPagefind, startPagefind } from "./start-pagefind.ts";

/** Places of words, ascending, by pages: each some documents one after the other. */
export type PagePlaces = ReadonlyMap<PageKey, number[]>;

/** Looks words of the index up, through Pagefind. */
export interface WordIndex {
  /**
   * Pages that hold a word, each with its places.
   *
   * @throws {FileError} when a part of the index could not be loaded.
   */
  lookup(term: string): Promise<PagePlaces>;
  /** Pages and places of all words that begin with one letter. */
  lookupBeginning(letter: string): Promise<PagePlaces>;
}

/**
 * Chunks of each segment after which Pagefind is started afresh. It looks through all words that it has
 * loaded at every query, and never lets go of any.
 */
const CHUNKS_AT_MOST = 8;
/** Chunks kept in memory for the next start. */
const CHUNKS_KEPT = 600;

/** Starts Pagefind on all segments. */
export async function openIndex(
  files: FileSource,
  wasm: Uint8Array,
  segments: PreparedSegment[],
): Promise<WordIndex> {
  const chunks = remember<Uint8Array>(CHUNKS_KEPT);

  const provide = async (segment: PreparedSegment, file: string): Promise<Uint8Array> => {
    if (file === "pagefind-entry.json") return segment.entry;
    if (file.endsWith(".pf_meta")) return segment.metadata;
    if (file.startsWith("wasm.")) return wasm;
    // Of a chunk it asks for index/12.pf_index.
    const path = segment.chunkPaths[Number(file.slice(6, -9))];
    if (!path) throw new Error(`No ${file}.`);
    // Pagefind takes its files unpacked as well.
    return chunks(path, async () => unzip(await files.load(path)));
  };
  const start = () =>
    startPagefind(segments.map((segment) => (file: string) => provide(segment, file)));

  let current = await start();
  let isRenewing = false;
  const renew = async () => {
    if (current.loaded() < CHUNKS_AT_MOST * segments.length || isRenewing) return;
    isRenewing = true;
    try {
      const next = await start();
      current.close();
      current = next;
    } catch {
      // The one at hand goes on; the next query tries again.
    }
    isRenewing = false;
  };
  const search = async (pagefind: RunningPagefind, term: string): Promise<PagePlaces> => {
    const { results } = await pagefind.run((instance) => instance.search(term));
    renew();
    return new Map(results.map(({ id, words }) => [Number(id), words]));
  };
  return {
    lookup: (term) => search(current, term),
    async lookupBeginning(letter) {
      // Pagefind loads the one chunk where the letter itself would be: all that hold words with it
      // are loaded first.
      const pagefind = current;
      const starts = new Set(
        segments.flatMap(({ chunkStarts }) =>
          chunkStarts.filter((word) => word.startsWith(letter)),
        ),
      );
      await pagefind.run((instance) =>
        Promise.all([...starts].map((word) => instance.preload(word))),
      );
      return search(pagefind, letter);
    },
  };
}
