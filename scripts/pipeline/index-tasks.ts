import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { toFullWidth } from "../../src/policy/lexicon/typography.ts";
import type { PolicyDocument } from "../../src/policy/tree.ts";
import { bundleClient } from "../../src/search/build/bundle-client-fs.ts";
import { documentColumns } from "../../src/search/build/document-columns.ts";
import {
  closePagefind,
  indexShard,
  loadRuntime,
  type PagefindOutput,
} from "../../src/search/build/index-shard-fs.ts";
import { loadTraditional } from "../../src/search/build/load-traditional-fs.ts";
import { type PreparedDocument, prepareDocument } from "../../src/search/build/prepare-document.ts";
import { printTable, type TraditionalTables } from "../../src/search/fold/traditional-table.ts";
import { FREQUENT } from "../../src/search/index/frequent.ts";
import {
  frequentFile,
  type Manifest,
  SHARD_FILE,
  STARTS_GROUP,
  startsFile,
  textFile,
} from "../../src/search/store/layout.ts";
import { printOffsets } from "../../src/search/store/offset-lists.ts";
import type { ShardFile } from "../../src/search/store/shard-file.ts";
import { hashOf } from "./hash.ts";

/** The work on the search index that a crew does. */

/** Contents by name. */
type Files = Map<string, Uint8Array>;

export interface IndexTask {
  /** CONTENT. */
  content: string;
  /** Of the shard's documents, sorted. */
  slugs: string[];
  fullWidthPunctuation: boolean;
  /** Receives the folder of the shard. */
  folder: string;
}

export interface WrittenFiles {
  /** Paths below the task's folder. */
  files: Array<{ path: string; hash: string }>;
}

export interface WrittenShard extends WrittenFiles {
  /** Its folder, named by what it holds. */
  name: string;
}

let traditional: Promise<TraditionalTables> | undefined;

/**
 * Indexes the documents of one shard. The same documents give the same files.
 *
 * @throws {Error} with Pagefind's message when it fails.
 */
export async function indexDocuments(task: IndexTask): Promise<WrittenShard> {
  const display = task.fullWidthPunctuation ? toFullWidth : (text: string) => text;
  traditional ??= loadTraditional();
  const { characters } = await traditional;
  const documents = task.slugs.map((slug) => readDocument(task.content, slug));
  const prepared = documents.map((document) => prepareDocument(document, characters, display));
  try {
    const indexed = await indexShard(
      prepared.map(({ words }) => words),
      () => {},
    );
    const files = shardFiles(documents, prepared, indexed);
    const name = nameOf(files);
    return { name, ...(await writeFiles(join(task.folder, name), name, files)) };
  } finally {
    await closePagefind();
  }
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
    const table = zip(`${printTable(characters)}\n${printTable(readings)}`);
    const wasm = `index/pagefind-${runtime.version}.bin`;
    const traditionalFile = `index/traditional-${nameOf(new Map([["", table]]))}.bin`;
    const files = new Map([
      [wasm, runtime.wasm],
      [traditionalFile, table],
      ["client.js", client],
      ["worker.js", worker],
    ]);
    return {
      manifest: {
        format: 1,
        pagefind: { version: runtime.version, includeCharacters: runtime.includeCharacters, wasm },
        traditional: traditionalFile,
      },
      ...(await writeFiles(folder, "", files)),
    };
  } finally {
    await closePagefind();
  }
}

function readDocument(content: string, slug: string): PolicyDocument {
  return JSON.parse(readFileSync(join(content, "documents", `${slug}.json`), "utf8"));
}

function shardFiles(
  documents: PolicyDocument[],
  prepared: PreparedDocument[],
  indexed: PagefindOutput,
): Files {
  const files: Files = new Map(indexed.files);
  const shard: ShardFile = {
    metadata: indexed.metadata,
    documents: documentColumns(documents, prepared),
  };
  files.set(SHARD_FILE, zip(JSON.stringify(shard)));
  for (const [number, { chunks }] of prepared.entries()) {
    for (const [chunk, text] of chunks.entries()) {
      files.set(textFile(number, chunk), zip(JSON.stringify(text)));
    }
  }
  for (let from = 0; from < prepared.length; from += STARTS_GROUP) {
    const group = prepared.slice(from, from + STARTS_GROUP).map(({ starts }) => starts);
    files.set(startsFile(from / STARTS_GROUP), zip(printOffsets(group)));
  }
  for (const number of FREQUENT.keys()) {
    const places = prepared.map(({ frequent }) => frequent[number]!);
    files.set(frequentFile(number), zip(printOffsets(places)));
  }
  return files;
}

function zip(content: string | Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}

function nameOf(files: Files): string {
  const hash = createHash("sha256");
  for (const name of [...files.keys()].sort()) hash.update(name).update(files.get(name)!);
  return hash.digest("hex").slice(0, 12);
}

async function writeFiles(folder: string, prefix: string, files: Files): Promise<WrittenFiles> {
  await mkdir(join(folder, "index"), { recursive: true });
  const written: WrittenFiles["files"] = [];
  for (const [name, bytes] of files) {
    await writeFile(join(folder, name), bytes);
    written.push({ path: join(prefix, name).replaceAll("\\", "/"), hash: hashOf(bytes) });
  }
  return { files: written };
}
