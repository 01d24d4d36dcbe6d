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

/** Joins tables whose pages follow each other into the chunks of one index. */
export function* joinWords(parts: WordPart[]): Generator<WordChunk> {
  let entries: Uint8Array[] = [];
  let size = 0;
  let start = "";
  let before = "";
  for (const [word, places] of mergeWords(parts)) {
    const [least, most] = CHUNK_BYTES;
    if (size >= most || (size >= least && word[0] !== before[0])) {
      yield { start, bytes: chunkOf(entries, size) };
      entries = [];
      size = 0;
      start = shortest(word, before);
    }
    const entry = entryOf(word, places);
    entries.push(entry);
    size += entry.length;
    before = word;
  }
  if (entries.length > 0) yield { start, bytes: chunkOf(entries, size) };
}

/** A word's place in a part. */
interface WordPlace {
  part: WordPart;
  at: number;
}

/** All words in their order, each with the parts that have it, in theirs. */
function* mergeWords(parts: WordPart[]): Generator<[word: string, places: WordPlace[]]> {
  const next = parts.map((part): WordPlace => ({ part, at: 0 }));
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
    if (least === undefined) return;
    yield [least, places];
    for (const place of places) place.at++;
  }
}

/** 应抢 after 应当 is 应抢; 手民 after 扣职 is 手. */
function shortest(word: string, before: string): string {
  let length = 1;
  while (word.slice(0, length) <= before) length++;
  return word.slice(0, length);
}

function entryOf(word: string, places: WordPlace[]): Uint8Array {
  const text = UTF8.encode(word);
  const pages = places.reduce((sum, { part, at }) => sum + part.table.pages[at]!, 0);
  const parts: ArrayLike<number>[] = [
    [...encodeHead(ARRAY, 3), ...encodeHead(TEXT, text.length)],
    text,
    encodeHead(ARRAY, pages),
  ];
  let last = 0;
  for (const { part, at } of places) {
    const { table, firstPage } = part;
    const first = firstPage + table.first[at]!;
    parts.push([...encodeHead(ARRAY, 3), ...encodeHead(UNSIGNED, first - last)]);
    parts.push(table.bytes.subarray(table.starts[at]!, table.starts[at + 1]!));
    last = firstPage + table.last[at]!;
  }
  parts.push(encodeHead(ARRAY, 0));
  return concatenate(parts);
}

function chunkOf(entries: Uint8Array[], size: number): Uint8Array {
  const head = [...encodeHead(ARRAY, 1), ...encodeHead(ARRAY, entries.length)];
  return concatenate([head, ...entries], head.length + size);
}

function concatenate(
  parts: ArrayLike<number>[],
  size = parts.reduce((sum, { length }) => sum + length, 0),
): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const UTF8 = new TextEncoder();
