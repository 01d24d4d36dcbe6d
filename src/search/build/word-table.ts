import { ARRAY, UNSIGNED } from "../store/cbor.ts";
import { CborReader } from "./cbor-reader.ts";

/**
 * The words of an index with the pages and places of each, as Pagefind writes them in its chunks:
 * `[word, [[page, [places], []], …], []]`, where a page counts from the one before it.
 */
export interface WordTable {
  /** Ascending, by code units. */
  words: string[];
  /** For each word: its pages, and the numbers of the first and of the last of them. */
  pages: Uint32Array;
  first: Uint32Array;
  last: Uint32Array;
  /** For each word, and one more: where in `bytes` that begins which follows its first page's number. */
  starts: Uint32Array;
  bytes: Uint8Array;
}

/**
 * Reads the chunks of an index.
 *
 * @param chunks unpacked and without signature, in any order.
 * @throws {RangeError} where a chunk is not laid out as expected (another release of Pagefind).
 */
export function readWords(chunks: Uint8Array[]): WordTable {
  const found = chunks.flatMap(readChunk);
  found.sort((a, b) => (a.word < b.word ? -1 : 1));
  const starts = new Uint32Array(found.length + 1);
  for (const [at, { tail }] of found.entries()) starts[at + 1] = starts[at]! + tail.length;
  const bytes = new Uint8Array(starts[found.length]!);
  for (const [at, { tail }] of found.entries()) bytes.set(tail, starts[at]);
  return {
    words: found.map(({ word }) => word),
    pages: Uint32Array.from(found, ({ pages }) => pages),
    first: Uint32Array.from(found, ({ first }) => first),
    last: Uint32Array.from(found, ({ last }) => last),
    starts,
    bytes,
  };
}

interface FoundWord {
  word: string;
  pages: number;
  first: number;
  last: number;
  tail: Uint8Array;
}

function readChunk(bytes: Uint8Array): FoundWord[] {
  const reader = new CborReader(bytes);
  expectArray(reader, 1);
  const found: FoundWord[] = [];
  for (let words = reader.readHead(ARRAY); words > 0; words--) {
    expectArray(reader, 3);
    const word = reader.readText();
    const pages = reader.readHead(ARRAY);
    let first = 0;
    let last = 0;
    let start = 0;
    for (let page = 0; page < pages; page++) {
      expectArray(reader, 3);
      last += reader.readHead(UNSIGNED);
      if (page === 0) {
        first = last;
        start = reader.at;
      }
      // Places, the first number a weight; then those in metadata, of which we give none.
      reader.skip();
      expectArray(reader, 0);
    }
    found.push({ word, pages, first, last, tail: bytes.subarray(start, reader.at) });
    // Other spellings of the word, which folding leaves none of.
    expectArray(reader, 0);
  }
  if (reader.at !== bytes.length) throw new RangeError("Bytes are left over.");
  return found;
}

function expectArray(reader: CborReader, length: number): void {
  const found = reader.readHead(ARRAY);
  if (found !== length) throw new RangeError(`An array of ${found}, not ${length}.`);
}
