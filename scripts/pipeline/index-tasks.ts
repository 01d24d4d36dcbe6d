import { readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { gzipSync } from "node:zlib";
import { toFullWidth } from "../../src/policy/lexicon/typography.ts";
import type { PolicyDocument } from "../../src/policy/tree.ts";
import { bundleClient } from "../../src/search/build/bundle-client-fs.ts";
import { type DocumentRow, documentRow, toColumns } from "../../src/search/build/document-row.ts";
import {
  closePagefind,
  indexDocuments,
  loadRuntime,
} from "../../src/search/build/index-documents-fs.ts";
import { joinWords } from "../../src/search/build/join-words.ts";
import { loadTraditional } from "../../src/search/build/load-traditional-fs.ts";
import { type PreparedDocument, prepareDocument } from "../../src/search/build/prepare-document.ts";
import type { WordTable } from "../../src/search/build/word-table.ts";
import { printTable, type TraditionalTables } from "../../src/search/fold/traditional-table.ts";
import { FREQUENT } from "../../src/search/index/frequent.ts";
import {
  frequentFile,
  indexFile,
  type Manifest,
  PAGE_DOCUMENTS,
  SHARD_FILE,
  STARTS_GROUP,
  startsFile,
  textFile,
} from "../../src/search/store/layout.ts";
import { printOffsets } from "../../src/search/store/offset-lists.ts";
import { sign } from "../../src/search/store/pagefind-file.ts";
import type { ShardFile } from "../../src/search/store/shard-file.ts";
import { printSorted } from "../../src/search/store/sorted-list.ts";
import { hashOf } from "./hash.ts";
import { inParallel } from "./in-parallel.ts";
import { type WrittenFile, writePacked } from "./write-packed.ts";

/** The work on the search index that a crew does. */

type NamedContent = readonly [name: string, content: string | Uint8Array];

export interface BatchTask {
  /** CONTENT. */
  content: string;
  /** Of the batch's documents, sorted. */
  slugs: string[];
  fullWidthPunctuation: boolean;
  /** Receives the folder of the batch. */
  folder: string;
  /** Receives what joining needs. */
  part: string;
}

export interface WrittenFiles {
  /** Paths below the task's folder. */
  files: WrittenFile[];
}

export interface WrittenBatch extends WrittenFiles {
  /** Of the part. */
  hash: string;
}

export interface JoinTask {
  /** Of the shard's batches. */
  parts: string[];
  /** Receives the folder of the shard. */
  folder: string;
}

/** What is remembered of a batch, so that its shard can be made anew without it. */
interface IndexPart {
  /** Where its texts are. */
  folder: string;
  rows: DocumentRow[];
  /** Where each of `FREQUENT` stands, by `printOffsets`. */
  frequent: Uint8Array[];
  words: WordTable;
}

let traditional: Promise<TraditionalTables> | undefined;

/**
 * Indexes the documents of one batch. The same documents give the same files.
 *
 * @throws {Error} with Pagefind's message when it fails.
 */
export async function indexBatch(task: BatchTask): Promise<WrittenBatch> {
  const display = task.fullWidthPunctuation ? toFullWidth : (text: string) => text;
  traditional ??= loadTraditional();
  const { characters } = await traditional;
  const documents = task.slugs.map((slug) => readDocument(task.content, slug));
  const prepared = documents.map((document) => prepareDocument(document, characters, display));
  try {
    const words = await indexDocuments(prepared.map((one) => one.words));
    const { name, files } = await writePacked(task.folder, batchFiles(prepared));
    const part: IndexPart = {
      folder: name,
      rows: documents.map((document, at) => documentRow(document, prepared[at]!)),
      frequent: [...FREQUENT.keys()].map((number) =>
        printOffsets(prepared.map(({ frequent }) => frequent[number]!)),
      ),
      words,
    };
    const bytes = serialize(part);
    await mkdir(dirname(task.part), { recursive: true });
    await writeFile(task.part, bytes);
    return { files, hash: hashOf(bytes) };
  } finally {
    await closePagefind();
  }
}

/** Joins batches into the index of a shard. */
export async function joinShard({ parts, folder }: JoinTask): Promise<WrittenFiles> {
  const batches = await Promise.all(
    parts.map(async (part): Promise<IndexPart> => deserialize(await readFile(part))),
  );
  const { files } = await writePacked(folder, shardFiles(batches));
  return { files };
}

/**
 * Writes what all shards share, below a folder: Pagefind itself, our scripts, the table of
 * traditional characters.
 *
 * @returns also what the manifest says of them.
 * @throws {Error} with Pagefind's or esbuild's message when one of them fails.
 */
export async function writeRuntime(
  folder: string,
): Promise<WrittenFiles & { manifest: Omit<Manifest, "shards"> }> {
  try {
    const runtime = await loadRuntime();
    const { client, worker } = await bundleClient(runtime.script);
    const { characters, readings } = await loadTraditional();
    const table = gzipSync(`${printTable(characters)}\n${printTable(readings)}`, { level: 9 });
    const wasm = `index/pagefind-${runtime.version}.bin`;
    const traditionalFile = `index/traditional-${hashOf(table).slice(0, 12)}.bin`;
    const contents: Array<[path: string, bytes: Uint8Array]> = [
      [wasm, runtime.wasm],
      [traditionalFile, table],
      ["client.js", client],
      ["worker.js", worker],
    ];
    await mkdir(join(folder, "index"), { recursive: true });
    const files = await inParallel(contents, async ([path, bytes]) => {
      await writeFile(join(folder, path), bytes);
      return { path, hash: hashOf(bytes) };
    });
    return {
      manifest: {
        format: 2,
        pagefind: { version: runtime.version, includeCharacters: runtime.includeCharacters, wasm },
        traditional: traditionalFile,
      },
      files,
    };
  } finally {
    await closePagefind();
  }
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

/** The index of a shard. */
function* shardFiles(batches: IndexPart[]): Generator<NamedContent> {
  let firstPage = 0;
  const tables = batches.map(({ words, rows }) => {
    const part = { table: words, firstPage };
    firstPage += Math.ceil(rows.length / PAGE_DOCUMENTS);
    return part;
  });
  const starts: string[] = [];
  for (const { start, bytes } of joinWords(tables)) {
    yield [indexFile(String(starts.length)), sign(bytes)];
    starts.push(start);
  }
  for (const number of FREQUENT.keys()) {
    yield [frequentFile(number), Buffer.concat(batches.map(({ frequent }) => frequent[number]!))];
  }
  const shard: ShardFile = {
    chunkStarts: printSorted(starts),
    batches: batches.map(({ folder, rows }) => ({ folder, documents: rows.length })),
    documents: toColumns(batches.flatMap(({ rows }) => rows)),
  };
  yield [SHARD_FILE, JSON.stringify(shard)];
}
