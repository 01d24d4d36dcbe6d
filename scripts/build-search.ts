import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { toFullWidth } from "../src/policy/lexicon/typography.ts";
import type { PolicyDocument } from "../src/policy/tree.ts";
import { assignShards } from "../src/search/build/assign-shards.ts";
import { bundleClient } from "../src/search/build/bundle-client-fs.ts";
import { documentColumns } from "../src/search/build/document-columns.ts";
import {
  closePagefind,
  indexShard,
  loadRuntime,
  type PagefindOutput,
} from "../src/search/build/index-shard-fs.ts";
import { loadTraditional } from "../src/search/build/load-traditional-fs.ts";
import { type PreparedDocument, prepareDocument } from "../src/search/build/prepare-document.ts";
import { printTable, type TraditionalTables } from "../src/search/fold/traditional-table.ts";
import { FREQUENT } from "../src/search/index/frequent.ts";
import {
  frequentFile,
  MANIFEST,
  type Manifest,
  SHARD_FILE,
  STARTS_GROUP,
  startsFile,
  textFile,
} from "../src/search/store/layout.ts";
import { printOffsets } from "../src/search/store/offset-lists.ts";
import type { ShardFile } from "../src/search/store/shard-file.ts";

export interface BuildSearchOptions {
  /** Folder with `documents/`. */
  contentDir: string;
  /** The site; its `search/` gets the index beside the search page. */
  outDir: string;
  /** Shows half-width punctuation between Chinese characters full-width, as the pages do. */
  fullWidthPunctuation?: boolean;
  /** Called every few documents that are indexed. */
  onProgress?: (done: number, total: number) => void;
}

/** What a shard of the index is made of: names below its folder. */
type Files = Map<string, Uint8Array>;

/**
 * Writes the search index of a library and the scripts that read it: all of `OUT/search/` but the
 * search page. The same documents give the same bytes.
 *
 * @throws {Error} with Pagefind's or esbuild's message when one of them fails.
 */
export async function buildSearch(options: BuildSearchOptions): Promise<void> {
  const { contentDir, outDir, onProgress = () => {} } = options;
  const display = options.fullWidthPunctuation === false ? (text: string) => text : toFullWidth;
  const folder = join(outDir, "search");
  await rm(join(folder, "index"), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  const documents = join(contentDir, "documents");
  const names = (await readdir(documents)).filter((name) => name.endsWith(".json"));
  const shards = assignShards(names.map((name) => name.slice(0, -".json".length)));
  const traditional = await loadTraditional();
  const manifest: Manifest["shards"] = [];
  let done = 0;
  try {
    for (const slugs of shards) {
      const prepared: PreparedDocument[] = [];
      const read: PolicyDocument[] = [];
      for (const slug of slugs) {
        const document: PolicyDocument = JSON.parse(
          await readFile(join(documents, `${slug}.json`), "utf8"),
        );
        read.push(document);
        prepared.push(prepareDocument(document, traditional.characters, display));
      }
      const indexed = await indexShard(
        prepared.map(({ words }) => words),
        (count) => {
          done += count;
          onProgress(done, names.length);
        },
      );
      const files = shardFiles(read, prepared, indexed);
      const path = `index/${hashOf(files)}`;
      await writeAll(join(folder, path), files);
      manifest.push({ folder: path, documents: slugs.length });
    }
    await writeCommon(folder, manifest, traditional);
  } finally {
    await closePagefind();
  }
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

/** What all shards share: Pagefind itself, our scripts, the table of traditional characters. */
async function writeCommon(
  folder: string,
  shards: Manifest["shards"],
  traditional: TraditionalTables,
): Promise<void> {
  const runtime = await loadRuntime();
  const { client, worker } = await bundleClient(runtime.script);
  const table = zip(`${printTable(traditional.characters)}\n${printTable(traditional.readings)}`);
  const wasm = `index/pagefind-${runtime.version}.bin`;
  const traditionalFile = `index/traditional-${hashOf(new Map([["", table]]))}.bin`;
  const manifest: Manifest = {
    format: 1,
    pagefind: { version: runtime.version, includeCharacters: runtime.includeCharacters, wasm },
    traditional: traditionalFile,
    shards,
  };
  await writeAll(
    folder,
    new Map([
      [MANIFEST, Buffer.from(JSON.stringify(manifest))],
      [wasm, runtime.wasm],
      [traditionalFile, table],
      ["client.js", client],
      ["worker.js", worker],
    ]),
  );
}

async function writeAll(folder: string, files: Files): Promise<void> {
  await mkdir(join(folder, "index"), { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
}

function zip(content: string | Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}

function hashOf(files: Files): string {
  const hash = createHash("sha256");
  for (const name of [...files.keys()].sort()) hash.update(name).update(files.get(name)!);
  return hash.digest("hex").slice(0, 12);
}
