import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { gzipSync } from "node:zlib";
import type { PolicyDocument } from "../../policy/document/tree.ts";
import { toFullWidth } from "../../policy/lexicon/typography.ts";
import { bundleClient } from "../../search/browser/bundle-client-fs.ts";
import { type DocumentRow, documentRow, toColumns } from "../../search/build/document-row.ts";
import { loadTraditional } from "../../search/build/load-traditional-fs.ts";
import { type PreparedDocument, prepareDocument } from "../../search/build/prepare-document.ts";
import { collectWords, type WordTable } from "../../search/pagefind/collect-words.ts";
import { divideWords, joinWords, type WordChunk } from "../../search/pagefind/join-words.ts";
import { loadRuntime } from "../../search/pagefind/load-runtime-fs.ts";
import { sign } from "../../search/pagefind/pagefind-file.ts";
import {
  frequentFile,
  indexFile,
  type Manifest,
  SEGMENT_FILE,
  STARTS_GROUP,
  startsFile,
  textFile,
} from "../../search/store/layout.ts";
import { printOffsets } from "../../search/store/offset-lists.ts";
import type { SegmentFile } from "../../search/store/segment-file.ts";
import { printSorted } from "../../search/store/sorted-list.ts";
import {
  printTraditionalTable,
  type TraditionalTables,
} from "../../search/words/fold/traditional-table.ts";
import { FREQUENT } from "../../search/words/index/frequent.ts";
import { hashOf } from "../kept/hash.ts";
import { inParallel } from "../threads/in-parallel.ts";
import { type WrittenFile, writePacked } from "./write-packed.ts";

/** The work on the search index that threads do. */

type NamedContent = readonly [name: string, content: string | Uint8Array];

export interface BatchTask {
  /** CONTENT. */
  content: string;
  /** Slugs of the batch's documents, sorted. */
  slugs: string[];
  fullWidthPunctuation: boolean;
  /** Receives the folder of the batch. */
  folder: string;
  /** Files that receive what its segment needs of it. */
  index: BatchIndex;
}

export interface WrittenFiles {
  /** Paths below the task's folder. */
  files: WrittenFile[];
}

export interface WrittenBatch extends WrittenFiles {
  /** Hashes of the files that a batch brings to its segment. */
  index: BatchIndex;
}

export interface JoinTask {
  /** Each batch of the segment: the file of its words of a range, and the number of its first page. */
  batches: Array<{ words: string; firstPage: number }>;
  range: number;
  /** Receives the folder of these words. */
  folder: string;
}

export interface JoinedWords extends WrittenFiles {
  /** Where the range's chunks are, below the task's folder. */
  folder: string;
  /** Where the chunks begin. */
  starts: string[];
}

export interface SegmentTask {
  /** Files of the segment's batches with all but their words. */
  batches: string[];
  words: Array<Pick<JoinedWords, "folder" | "starts">>;
  /** Receives the folder of the segment. */
  folder: string;
}

/** Files of what is remembered of a batch, so that its segment can be made anew without it. */
export interface BatchIndex {
  /** A `WordTable` for each range. */
  words: string[];
  /** A `BatchRest`. */
  rest: string;
}

interface BatchRest {
  /** Where the batch's texts are. */
  folder: string;
  rows: DocumentRow[];
  /** Where each of `FREQUENT` stands, by `printOffsets`. */
  frequent: Uint8Array[];
}

let traditional: Promise<TraditionalTables> | undefined;

/** Indexes the documents of one batch. The same documents give the same files. */
export async function indexBatch(task: BatchTask): Promise<WrittenBatch> {
  const display = task.fullWidthPunctuation ? toFullWidth : (text: string) => text;
  traditional ??= loadTraditional();
  const { characters } = await traditional;
  const documents = task.slugs.map((slug) => readDocument(task.content, slug));
  const prepared = documents.map((document) => prepareDocument(document, characters, display));
  const { folder, files } = writePacked(task.folder, batchFiles(prepared));
  const rows = documents.map((document, at) => documentRow(document, prepared[at]!));
  const frequent = [...FREQUENT.keys()].map((number) =>
    printOffsets(prepared.map((one) => one.frequent[number]!)),
  );
  const words = divideWords(collectWords(prepared.map(({ lines }) => lines)));
  const rest: BatchRest = { folder, rows, frequent };
  return {
    files,
    index: {
      words: words.map((table, range) => keepOnDisk(task.index.words[range]!, table)),
      rest: keepOnDisk(task.index.rest, rest),
    },
  };
}

function keepOnDisk(file: string, value: unknown): string {
  const bytes = serialize(value);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return hashOf(bytes);
}

function readKept<T>(file: string): T {
  return deserialize(readFileSync(file));
}

/** Joins a range of the words of some batches. */
export function joinRange({ batches, range, folder }: JoinTask): JoinedWords {
  const tables = batches.map(({ words, firstPage }) => ({
    table: readKept<WordTable>(words),
    firstPage,
  }));
  const starts: string[] = [];
  const packed = writePacked(folder, chunkFiles(joinWords(tables, range), starts));
  return { ...packed, starts };
}

/** @param starts receives where each chunk begins. */
function* chunkFiles(chunks: Iterable<WordChunk>, starts: string[]): Generator<NamedContent> {
  for (const { start, bytes } of chunks) {
    yield [indexFile(starts.length), sign(bytes)];
    starts.push(start);
  }
}

/** Writes what a segment has besides its words. */
export function writeSegment({ batches, words, folder }: SegmentTask): WrittenFiles {
  return writePacked(
    folder,
    segmentFiles(
      batches.map((file) => readKept<BatchRest>(file)),
      words,
    ),
  );
}

/**
 * Writes what all segments share, below a folder: Pagefind itself, our scripts, the table of
 * traditional characters.
 *
 * @returns also what the manifest says of them.
 * @throws {Error} with Pagefind's or esbuild's message when one of them fails.
 */
export async function writeRuntime(
  folder: string,
): Promise<WrittenFiles & { manifest: Omit<Manifest, "shards"> }> {
  const runtime = await loadRuntime();
  const { client, worker, packedWorker } = await bundleClient(runtime.script);
  const { characters, readings } = await loadTraditional();
  const table = gzipSync(
    `${printTraditionalTable(characters)}\n${printTraditionalTable(readings)}`,
    { level: 9 },
  );
  const wasm = `index/pagefind-${runtime.version}.bin`;
  const traditionalFile = `index/traditional-${hashOf(table).slice(0, 12)}.bin`;
  const contents: Array<[path: string, bytes: Uint8Array]> = [
    [wasm, runtime.wasm],
    [traditionalFile, table],
    ["client.js", client],
    ["worker.js", worker],
    ["worker.bin", packedWorker],
  ];
  await mkdir(join(folder, "index"), { recursive: true });
  const files = await inParallel(contents, async ([path, bytes]) => {
    await writeFile(join(folder, path), bytes);
    return { path, hash: hashOf(bytes) };
  });
  return {
    manifest: {
      format: 3,
      pagefind: { version: runtime.version, includeCharacters: runtime.includeCharacters, wasm },
      traditional: traditionalFile,
    },
    files,
  };
}

function readDocument(content: string, slug: string): PolicyDocument {
  return JSON.parse(readFileSync(join(content, "documents", `${slug}.json`), "utf8"));
}

/** The texts of a batch. */
function* batchFiles(prepared: PreparedDocument[]): Generator<NamedContent> {
  for (const [number, { chunks }] of prepared.entries()) {
    for (const [chunk, text] of chunks.entries()) {
      yield [textFile(number, chunk), JSON.stringify(text)];
    }
  }
  for (let from = 0; from < prepared.length; from += STARTS_GROUP) {
    const group = prepared.slice(from, from + STARTS_GROUP).map(({ starts }) => starts);
    yield [startsFile(from / STARTS_GROUP), printOffsets(group)];
  }
}

function* segmentFiles(batches: BatchRest[], words: SegmentTask["words"]): Generator<NamedContent> {
  for (const number of FREQUENT.keys()) {
    yield [frequentFile(number), Buffer.concat(batches.map(({ frequent }) => frequent[number]!))];
  }
  const segment: SegmentFile = {
    chunkStarts: printSorted(words.flatMap(({ starts }) => starts)),
    words: words.map(({ folder, starts }) => ({ folder, chunks: starts.length })),
    batches: batches.map(({ folder, rows }) => ({ folder, documents: rows.length })),
    documents: toColumns(batches.flatMap(({ rows }) => rows)),
  };
  yield [SEGMENT_FILE, JSON.stringify(segment)];
}
