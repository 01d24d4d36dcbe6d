/** Where things are below `OUT/search/`; shared by the build and the browser. */

/** Lists the shards. Its name never changes; all else is named by what it holds. */
export const MANIFEST = "manifest.json";
/** Inside a shard's folder: what is needed before its first query. */
export const SHARD_FILE = "shard.bin";

export interface Manifest {
  /** Raised when files of an older build cannot be read any more. */
  format: 1;
  pagefind: { version: string; includeCharacters: string[]; wasm: string };
  /** `TraditionalTables`, a line each, printed by `printTable`; loaded when a query needs it. */
  traditional: string;
  shards: Array<{ folder: string; documents: number }>;
}

/** A chunk of Pagefind's index. */
export function indexFile(name: string): string {
  return `i${name}.bin`;
}

/** Text of a document's folded characters from `chunk * TEXT_CHUNK` on. */
export function textFile(document: number, chunk: number): string {
  return `t${document}-${chunk}.bin`;
}

/** Where the provisions of `STARTS_GROUP` documents begin. */
export function startsFile(group: number): string {
  return `u${group}.bin`;
}

/** Where a frequent pair or character stands in the documents of the shard, by its number. */
export function frequentFile(number: number): string {
  return `f${number}.bin`;
}

/**
 * Documents that are one page to Pagefind. Fewer pages make its searches faster, more make its own
 * choice of pages better; eight measured best.
 */
export const PAGE_DOCUMENTS = 8;
/** Folded characters in one file of text. */
export const TEXT_CHUNK = 1500;
/** Documents in one file of unit starts. */
export const STARTS_GROUP = 16;
