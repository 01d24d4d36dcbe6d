import { PAGE_DOCUMENTS } from "../store/layout.ts";
import { indexWords } from "../words/index/index-words.ts";
import { placeOf } from "../words/index/places.ts";
import { DIGIT_BITS, wordNumber } from "../words/index/word-number.ts";
import { ARRAY, NEGATIVE, UNSIGNED } from "./cbor.ts";
import { CborWriter } from "./cbor-writer.ts";

/** The words of some documents with the pages and places of each. */
export interface WordTable {
  /** `WordNumber`s, ascending. */
  words: Float64Array;
  /** For each word: how many pages it has, and the numbers of the first and of the last of them. */
  pages: Uint32Array;
  first: Uint32Array;
  last: Uint32Array;
  /** For each word, and one more: where in `bytes` its places begin. */
  starts: Uint32Array;
  /** Places of words as Pagefind's index has them, each word's from behind the number of its first page. */
  bytes: Uint8Array;
}

/**
 * Collects the words of some documents, `PAGE_DOCUMENTS` of which make a page, numbered in their order.
 * A test compares them with what Pagefind's own indexer makes of the same words.
 *
 * @param documents folded lines of each.
 */
export function collectWords(documents: string[][]): WordTable {
  const rows = listRows(documents);
  const order = sortRows(rows);
  const table = {
    words: [] as number[],
    pages: [] as number[],
    first: [] as number[],
    last: [] as number[],
    starts: [0],
  };
  const writer = new CborWriter();
  for (let from = 0; from < order.length; ) {
    const to = endOfWord(rows, order, from);
    const row = order[from]!;
    table.words.push(wordNumber(rows.first[row]!, rows.second[row]!, rows.third[row]!));
    table.pages.push(writePages(writer, rows, order.subarray(from, to)));
    table.first.push(rows.page[row]!);
    table.last.push(rows.page[order[to - 1]!]!);
    table.starts.push(writer.length);
    from = to;
  }
  return {
    words: Float64Array.from(table.words),
    pages: Uint32Array.from(table.pages),
    first: Uint32Array.from(table.first),
    last: Uint32Array.from(table.last),
    starts: Uint32Array.from(table.starts),
    bytes: writer.take(),
  };
}

/** Every place of a word, ascending by page and place: the word's digits, its page, the place there. */
interface Rows {
  length: number;
  /** First digits of the words: a triple's has a bit more. */
  first: Uint16Array;
  second: Uint16Array;
  third: Uint16Array;
  page: Uint16Array;
  place: Uint32Array;
}

function listRows(documents: string[][]): Rows {
  const characters = documents.flat().reduce((sum, { length }) => sum + length, 0);
  const most = placeOf(characters, 0);
  const rows: Rows = {
    length: 0,
    first: new Uint16Array(most),
    second: new Uint16Array(most),
    third: new Uint16Array(most),
    page: new Uint16Array(most),
    place: new Uint32Array(most),
  };
  let page = 0;
  let start = 0;
  const note = (first: number, second: number, third: number, place: number) => {
    const row = rows.length++;
    rows.first[row] = first;
    rows.second[row] = second;
    rows.third[row] = third;
    rows.page[row] = page;
    rows.place[row] = start + place;
  };
  for (const [number, lines] of documents.entries()) {
    if (number % PAGE_DOCUMENTS === 0) start = 0;
    page = Math.floor(number / PAGE_DOCUMENTS);
    for (const line of lines) {
      indexWords(line, note);
      start += placeOf(line.length, 0);
    }
  }
  return rows;
}

/** Numbers of the rows by their words, those of a word as they were (radix sort, the last digit first). */
function sortRows({ length, first, second, third }: Rows): Uint32Array {
  let order = new Uint32Array(length).map((_, row) => row);
  for (const digits of [third, second, first]) order = sortByDigit(order, digits);
  return order;
}

/** Sorts by one digit and leaves rows with the same one in their order (counting sort). */
function sortByDigit(
  order: Uint32Array<ArrayBuffer>,
  digits: Uint16Array,
): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array((2 << DIGIT_BITS) + 1);
  for (let row = 0; row < order.length; row++) next[digits[row]! + 1]!++;
  for (let digit = 1; digit < next.length; digit++) next[digit]! += next[digit - 1]!;
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    sorted[next[digits[row]!]!++] = row;
  }
  return sorted;
}

/** Where the rows of a word end that begin at a place in the order. */
function endOfWord({ first, second, third }: Rows, order: Uint32Array, from: number): number {
  const row = order[from]!;
  let to = from + 1;
  for (; to < order.length; to++) {
    const other = order[to]!;
    const isSame =
      third[other] === third[row] && second[other] === second[row] && first[other] === first[row];
    if (!isSame) break;
  }
  return to;
}

/**
 * Writes the places of a word on each of its pages: how far the page is from the one before, a weight
 * and the places, each from the one before it, and none in metadata.
 *
 * @param own the word's rows.
 * @returns how many pages there are.
 */
function writePages(writer: CborWriter, { page, place }: Rows, own: Uint32Array): number {
  let count = 0;
  for (let from = 0; from < own.length; ) {
    const here = page[own[from]!]!;
    let end = from + 1;
    while (end < own.length && page[own[end]!] === here) end++;
    if (from > 0) {
      writer.writeHead(ARRAY, 3);
      writer.writeHead(UNSIGNED, here - page[own[from - 1]!]!);
    }
    writer.writeHead(ARRAY, end - from + 1);
    writer.writeHead(NEGATIVE, WEIGHT);
    let last = 0;
    for (; from < end; from++) {
      const at = place[own[from]!]!;
      writer.writeHead(UNSIGNED, at - last);
      last = at;
    }
    writer.writeHead(ARRAY, 0);
    count++;
  }
  return count;
}

/** What stands for -25, Pagefind's mark of plain text. */
const WEIGHT = 24;
