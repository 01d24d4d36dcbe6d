/** Where things are below `OUT/search/`; shared by the build and the browser. */

/** Lists the segments. Its name never changes; all else is named by what it holds. */
export const MANIFEST = "manifest.json";
/** Inside a segment's folder: what is needed before its first query. */
export const SEGMENT_FILE = "shard.bin";

export interface Manifest {
  /** Raised when files of an older build cannot be read any more. */
  format: 3;
  pagefind: { version: string; includeCharacters: string[]; wasm: string };
  /** `TraditionalTables`, a line each, printed by `printTraditionalTable`; loaded when a query needs it. */
  traditional: string;
  /** Segments of the index. */
  shards: Array<{ folder: string; documents: number }>;
}

/** Inside a folder of words: a chunk of Pagefind's index, by its number there. */
export function indexFile(chunk: number): string {
  return `i${chunk}.bin`;
}

/** Inside a segment's folder: where a frequent pair or character stands, by its number. */
export function frequentFile(number: number): string {
  return `f${number}.bin`;
}

/** Inside a batch's folder: text of a document's folded characters from `chunk * TEXT_CHUNK` on. */
export function textFile(document: number, chunk: number): string {
  return `t${document}-${chunk}.bin`;
}

/** Inside a batch's folder: where the provisions of `STARTS_GROUP` documents begin. */
export function startsFile(group: number): string {
  return `u${group}.bin`;
}

/**
 * Documents that are one page to Pagefind, the last page of a batch may have fewer. Fewer pages make
 * its searches faster, more make its own choice of pages better; eight measured best.
 */
export const PAGE_DOCUMENTS = 8;
/** Folded characters in one file of text. */
export const TEXT_CHUNK = 1500;
/** Documents in one file of provision starts, the last of a batch may have fewer. */
export const STARTS_GROUP = 16;
