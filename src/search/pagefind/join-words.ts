import {
  beginOtherwise,
  firstWith,
  printWord,
  type WordNumber,
} from "../words/index/word-number.ts";
import { ARRAY, UNSIGNED } from "./cbor.ts";
import { CborWriter } from "./cbor-writer.ts";
import type { WordTable } from "./collect-words.ts";

/** A table, and the number that its first page has in the whole. */
export interface WordPart {
  table: WordTable;
  firstPage: number;
}

/** A piece of the whole's index. */
export interface WordChunk {
  /** The shortest beginning of its first word that comes after all words before it. */
  start: string;
  /** The chunk's file, without Pagefind's signature. */
  bytes: Uint8Array;
}

/** Bytes of a chunk from which it ends before a word with another first letter, and in any case. */
const CHUNK_BYTES = [4_500, 8_000] as const;

/**
 * What the words of each range begin with, up to the next range's: ranges are joined by themselves, at
 * the same time. By bytes of an index they are of a size.
 */
const RANGES = ["", "内", "大", "提", "生", "规", "ꀂ", "ꒋ"];
export const RANGE_COUNT = RANGES.length;

/** Divides a table into those of the ranges. */
export function divideWords(table: WordTable): WordTable[] {
  const { words, pages, first, last, starts, bytes } = table;
  const bounds = RANGES.map((letter) => (letter === "" ? 0 : findFirst(words, firstWith(letter))));
  return bounds.map((from, range) => {
    const to = bounds[range + 1] ?? words.length;
    const [start, end] = [starts[from]!, starts[to]!];
    return {
      words: words.subarray(from, to),
      pages: pages.subarray(from, to),
      first: first.subarray(from, to),
      last: last.subarray(from, to),
      starts: starts.subarray(from, to + 1).map((at) => at - start),
      bytes: bytes.subarray(start, end),
    };
  });
}

/**
 * Joins tables of one range, whose pages follow each other, into the chunks of one index, in Pagefind's
 * own format: `[[[word, [[page, [-25, place, …], []], …], []], …]]`, where a page or place counts from the
 * one before it.
 *
 * @param range number of the range, below `RANGE_COUNT`; the chunks of all ranges, in their order, are
 *   the index.
 */
export function* joinWords(parts: WordPart[], range: number): Generator<WordChunk> {
  const entries = new CborWriter();
  const chunk = new CborWriter();
  let words = 0;
  let start = RANGES[range]!;
  let before: WordNumber = 0;
  const take = (): WordChunk => {
    chunk.writeHead(ARRAY, 1);
    chunk.writeHead(ARRAY, words);
    chunk.write(entries.take());
    return { start, bytes: chunk.take() };
  };
  for (const [word, places] of mergeWords(parts)) {
    const [least, most] = CHUNK_BYTES;
    const isFull = entries.length >= least && beginOtherwise(word, before);
    if (isFull || entries.length >= most) {
      yield take();
      words = 0;
      start = shortest(printWord(word), printWord(before));
    }
    writeEntry(entries, word, places);
    words++;
    before = word;
  }
  if (words > 0) yield take();
}

/** A word's place in a part. */
interface WordPlace {
  part: WordPart;
  at: number;
}

/** All words, ascending, each with the parts that have it, in their order. */
function* mergeWords(parts: WordPart[]): Generator<[word: WordNumber, places: WordPlace[]]> {
  const next = parts.map((part): WordPlace => ({ part, at: 0 }));
  // The next word of each part, side by side: all are looked at for each word.
  const heads = Float64Array.from(next, headOf);
  while (true) {
    let least = Infinity;
    for (const head of heads) if (head < least) least = head;
    if (least === Infinity) return;
    const places: WordPlace[] = [];
    for (let number = 0; number < heads.length; number++) {
      if (heads[number] === least) places.push(next[number]!);
    }
    yield [least, places];
    for (let number = 0; number < heads.length; number++) {
      if (heads[number] !== least) continue;
      next[number]!.at++;
      heads[number] = headOf(next[number]!);
    }
  }
}

function headOf({ part, at }: WordPlace): WordNumber {
  return part.table.words[at] ?? Infinity;
}

/** Place of the first word that does not come before another. */
function findFirst(words: Float64Array, from: WordNumber): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 应抢 after 应当 is 应抢; 手民 after 扣职 is 手. */
function shortest(word: string, before: string): string {
  let length = 1;
  while (word.slice(0, length) <= before) length++;
  return word.slice(0, length);
}

function writeEntry(entries: CborWriter, word: WordNumber, places: WordPlace[]): void {
  entries.writeHead(ARRAY, 3);
  entries.writeText(printWord(word));
  let pages = 0;
  for (const { part, at } of places) pages += part.table.pages[at]!;
  entries.writeHead(ARRAY, pages);
  let last = 0;
  for (const { part, at } of places) {
    const { table, firstPage } = part;
    entries.writeHead(ARRAY, 3);
    entries.writeHead(UNSIGNED, firstPage + table.first[at]! - last);
    entries.write(table.bytes, table.starts[at]!, table.starts[at + 1]!);
    last = firstPage + table.last[at]!;
  }
  // Other spellings of the word, which folding leaves none of.
  entries.writeHead(ARRAY, 0);
}
