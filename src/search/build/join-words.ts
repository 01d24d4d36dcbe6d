import { ARRAY, encodeHead, TEXT, UNSIGNED } from "../store/cbor.ts";
import type { WordTable } from "./word-table.ts";

/** A table, and the number that its first page has in the whole. */
export interface WordPart {
  table: WordTable;
  firstPage: number;
}

/** A piece of the whole's index. */
export interface WordChunk {
  /** The shortest beginning of its first word that comes after all words before it. */
  start: string;
  /** Without signature. */
  bytes: Uint8Array;
}

/** Bytes of a chunk from which it ends before a word with another first letter, and in any case. */
const CHUNK_BYTES = [4_500, 8_000] as const;

/**
 * Letters that the words of each range begin with, up to the next range's. Ranges are joined at the
 * same time; by bytes of an index, as many words come before 用 as after it.
 */
const RANGES = ["", "用"] as const;
export const RANGE_COUNT = RANGES.length;

/**
 * Joins tables whose pages follow each other into the chunks of one index.
 *
 * @param range of all words those to be joined, from 0 to `RANGE_COUNT`; the chunks of all ranges, in
 *   their order, are the index.
 */
export function* joinWords(parts: WordPart[], range: number): Generator<WordChunk> {
  const entries = new ByteWriter();
  let words = 0;
  let start: string = RANGES[range]!;
  let before = "";
  const take = (): WordChunk => {
    const head = [...encodeHead(ARRAY, 1), ...encodeHead(ARRAY, words)];
    return { start, bytes: entries.take(head) };
  };
  for (const [word, places] of mergeWords(parts, RANGES[range]!, RANGES[range + 1])) {
    const [least, most] = CHUNK_BYTES;
    if (entries.length >= most || (entries.length >= least && word[0] !== before[0])) {
      yield take();
      words = 0;
      start = shortest(word, before);
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

/** All words from one to before another in their order, each with the parts that have it, in theirs. */
function* mergeWords(
  parts: WordPart[],
  from: string,
  to: string | undefined,
): Generator<[word: string, places: WordPlace[]]> {
  const next = parts.map((part): WordPlace => ({ part, at: firstFrom(part.table.words, from) }));
  while (true) {
    let least: string | undefined;
    let places: WordPlace[] = [];
    for (const place of next) {
      const word = place.part.table.words[place.at];
      if (word === undefined) continue;
      if (least === undefined || word < least) {
        least = word;
        places = [place];
      } else if (word === least) {
        places.push(place);
      }
    }
    if (least === undefined || (to !== undefined && least >= to)) return;
    yield [least, places];
    for (const place of places) place.at++;
  }
}

/** Place of the first word that does not come before another. */
function firstFrom(words: string[], from: string): number {
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

function writeEntry(entries: ByteWriter, word: string, places: WordPlace[]): void {
  const text = UTF8.encode(word);
  entries.write(encodeHead(ARRAY, 3));
  entries.write(encodeHead(TEXT, text.length));
  entries.write(text);
  let pages = 0;
  for (const { part, at } of places) pages += part.table.pages[at]!;
  entries.write(encodeHead(ARRAY, pages));
  let last = 0;
  for (const { part, at } of places) {
    const { table, firstPage } = part;
    entries.write(encodeHead(ARRAY, 3));
    entries.write(encodeHead(UNSIGNED, firstPage + table.first[at]! - last));
    entries.write(table.bytes.subarray(table.starts[at]!, table.starts[at + 1]!));
    last = firstPage + table.last[at]!;
  }
  entries.write(encodeHead(ARRAY, 0));
}

/** Bytes that are written one after the other. */
class ByteWriter {
  #bytes = new Uint8Array(2 * CHUNK_BYTES[1]);
  length = 0;

  write(bytes: ArrayLike<number>): void {
    const end = this.length + bytes.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(this.#bytes.subarray(0, this.length));
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, this.length);
    this.length = end;
  }

  /** What was written, after a head; then begins anew. */
  take(head: number[]): Uint8Array {
    const all = new Uint8Array(head.length + this.length);
    all.set(head);
    all.set(this.#bytes.subarray(0, this.length), head.length);
    this.length = 0;
    return all;
  }
}

const UTF8 = new TextEncoder();
