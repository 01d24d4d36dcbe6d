import { indexWords } from "../index/index-words.ts";
import { placeOf } from "../index/places.ts";
import type { WordNumber } from "../index/word-number.ts";
import { ARRAY, NEGATIVE, UNSIGNED } from "../store/cbor.ts";
import { PAGE_DOCUMENTS } from "../store/layout.ts";
import { CborWriter } from "./cbor-writer.ts";

/** The words of some documents with the pages and places of each. */
export interface WordTable {
  /** `WordNumber`s, ascending. */
  words: Float64Array;
  /** For each word: its pages, and the numbers of the first and of the last of them. */
  pages: Uint32Array;
  first: Uint32Array;
  last: Uint32Array;
  /** For each word, and one more: where in `bytes` its places begin. */
  starts: Uint32Array;
  /** Its places as they stand in Pagefind's index, from what follows the number of the first page. */
  bytes: Uint8Array;
}

/**
 * Collects the words of some documents, `PAGE_DOCUMENTS` of which make a page, numbered in their order.
 * A test compares them with what Pagefind's own indexer makes of the same words, byte for byte.
 *
 * @param documents folded lines of each.
 */
export function collectWords(documents: string[][]): WordTable {
  const found = listWords(documents);
  const words = Float64Array.from(found.ids.keys()).sort();
  const rows = sortRows(found, words);
  const table: WordTable = {
    words,
    pages: new Uint32Array(words.length),
    first: new Uint32Array(words.length),
    last: new Uint32Array(words.length),
    starts: new Uint32Array(words.length + 1),
    bytes: new Uint8Array(),
  };
  const writer = new CborWriter();
  for (let at = 0; at < words.length; at++) {
    const own = rows.order.subarray(rows.starts[at]!, rows.starts[at + 1]!);
    table.pages[at] = writePages(writer, own, found);
    table.first[at] = found.pages[own[0]!]!;
    table.last[at] = found.pages[own[own.length - 1]!]!;
    table.starts[at + 1] = writer.length;
  }
  table.bytes = writer.take();
  return table;
}

/** A row for every place of a word, ascending by page and place. */
interface FoundWords {
  /** Words by the order in which they came first. */
  ids: Map<WordNumber, number>;
  idOf: number[];
  pages: number[];
  places: number[];
}

function listWords(documents: string[][]): FoundWords {
  const found: FoundWords = { ids: new Map(), idOf: [], pages: [], places: [] };
  const { ids, idOf, pages, places } = found;
  let start = 0;
  for (const [number, lines] of documents.entries()) {
    const page = Math.floor(number / PAGE_DOCUMENTS);
    if (number % PAGE_DOCUMENTS === 0) start = 0;
    for (const line of lines) {
      indexWords(line, (word, place) => {
        let id = ids.get(word);
        if (id === undefined) {
          id = ids.size;
          ids.set(word, id);
        }
        idOf.push(id);
        pages.push(page);
        places.push(start + place);
      });
      start += placeOf(line.length, 0);
    }
  }
  return found;
}

/**
 * Numbers of all rows, word by word and each word's ascending, with where those of each word begin
 * (counting sort).
 */
function sortRows({ ids, idOf }: FoundWords, words: Float64Array) {
  const rankOf = new Uint32Array(words.length);
  for (let rank = 0; rank < words.length; rank++) rankOf[ids.get(words[rank]!)!] = rank;
  const starts = new Uint32Array(words.length + 1);
  for (const id of idOf) starts[rankOf[id]! + 1]!++;
  for (let rank = 0; rank < words.length; rank++) starts[rank + 1]! += starts[rank]!;
  const next = starts.slice();
  const order = new Uint32Array(idOf.length);
  for (let row = 0; row < idOf.length; row++) order[next[rankOf[idOf[row]!]!]!++] = row;
  return { starts, order };
}

/**
 * Writes the places of a word on each of its pages: how far the page is from the one before, a weight
 * and the places, each from the one before it, and none in metadata.
 *
 * @returns how many pages there are.
 */
function writePages(writer: CborWriter, rows: Uint32Array, { pages, places }: FoundWords): number {
  let count = 0;
  for (let from = 0; from < rows.length; ) {
    const page = pages[rows[from]!]!;
    let end = from + 1;
    while (end < rows.length && pages[rows[end]!] === page) end++;
    if (from > 0) {
      writer.writeHead(ARRAY, 3);
      writer.writeHead(UNSIGNED, page - pages[rows[from - 1]!]!);
    }
    writer.writeHead(ARRAY, end - from + 1);
    writer.writeHead(NEGATIVE, WEIGHT);
    let last = 0;
    for (; from < end; from++) {
      const place = places[rows[from]!]!;
      writer.writeHead(UNSIGNED, place - last);
      last = place;
    }
    writer.writeHead(ARRAY, 0);
    count++;
  }
  return count;
}

/** What stands for -25, Pagefind's mark of plain text. */
const WEIGHT = 24;
