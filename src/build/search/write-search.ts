import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assignBatches } from "../../search/build/assign-batches.ts";
import { RANGE_COUNT } from "../../search/pagefind/join-words.ts";
import { MANIFEST, type Manifest, PAGE_DOCUMENTS, SHARD_FILE } from "../../search/store/layout.ts";
import { hashOf, hashOfJson } from "../kept/hash.ts";
import type { OutputFolder } from "../kept/output-folder.ts";
import { SEARCH } from "../threads/crafts.ts";
import type { Crew } from "../threads/crew.ts";
import type { IndexPart } from "./index-tasks.ts";
import type { WrittenFile } from "./write-packed.ts";

export interface WriteSearchOptions {
  /** CONTENT. */
  content: string;
  /** What each document's search depends on, by slug. */
  texts: Map<string, string>;
  /** Names the program and its settings. */
  version: string;
  fullWidthPunctuation: boolean;
  /** Gets `search/`, all of it but the search page. */
  site: OutputFolder;
  /** Keeps what each batch brings to its shard. */
  parts: OutputFolder;
  crew: Crew;
  /** Of all shards, those to be indexed here. */
  isOurs: (shard: number) => boolean;
  /** Called after each batch with documents done and in all. */
  onProgress: (done: number, total: number) => void;
}

/** Folder of the index in the site. */
const INDEX = "search/index";

/** A shard of the index in the site. */
export type IndexedShard = Manifest["shards"][number] & { number: number };

/** The index as far as it was made here. */
export interface WrittenSearch {
  manifest: Omit<Manifest, "shards">;
  shards: IndexedShard[];
}

/** Documents that are indexed together. */
interface Batch {
  slugs: string[];
  key: string;
}

interface Shard {
  number: number;
  key: string;
  batches: Batch[];
}

/** Indexes the batches in which a document came, went or changed its text, and joins their shards anew. */
export async function writeSearch(options: WriteSearchOptions): Promise<WrittenSearch> {
  const { site } = options;
  const ours = listShards(options).filter(({ number }) => options.isOurs(number));
  const kept = new Map(ours.map(({ key }) => [key, site.keep(key)]));
  const changed = ours.filter(({ key }) => kept.get(key) === null);
  await indexBatches(
    options,
    ours.flatMap(({ batches }) => batches),
    new Set(changed.flatMap(({ batches }) => batches)),
  );
  const manifest = await writeShared(options);
  const written = await joinBatches(options, changed);
  for (const [at, { key }] of changed.entries()) {
    const paths = written[at]!.map(({ path, hash }) => {
      site.add(`${INDEX}/${path}`, key, hash);
      return `${INDEX}/${path}`;
    });
    kept.set(key, paths);
  }
  const shards = ours.map(({ number, key, batches }) => ({
    number,
    folder: folderOf(kept.get(key)!.find((path) => path.endsWith(`/${SHARD_FILE}`))!),
    documents: countDocuments(batches),
  }));
  return { manifest, shards };
}

/** Writes the files of some shards: their words, range by range, and the rest. */
async function joinBatches(
  { site, parts, crew }: WriteSearchOptions,
  shards: Shard[],
): Promise<WrittenFile[][]> {
  const folder = join(site.staging, INDEX);
  const located = shards.map(({ batches }) =>
    batches.map(({ key }) => mapPart(partFiles(key), (file) => parts.locate(file)!)),
  );
  const tasks = shards.flatMap(({ batches }, at) => {
    const pages = firstPages(batches);
    return Array.from({ length: RANGE_COUNT }, (_, range) => ({
      batches: located[at]!.map(({ words }, batch) => ({
        words: words[range]!,
        firstPage: pages[batch]!,
      })),
      range,
      folder,
    }));
  });
  const joined = await crew.run(SEARCH, "joinRange", tasks);
  const wordsOf = (at: number) => joined.slice(at * RANGE_COUNT, (at + 1) * RANGE_COUNT);
  const written = await crew.run(
    SEARCH,
    "writeShard",
    shards.map((_, at) => ({
      batches: located[at]!.map(({ rest }) => rest),
      words: wordsOf(at).map(({ folder, starts }) => ({ folder, starts })),
      folder,
    })),
  );
  return written.map(({ files }, at) => [...files, ...wordsOf(at).flatMap(({ files }) => files)]);
}

/** Pages are counted through a shard, and none is of two batches. */
function firstPages(batches: Batch[]): number[] {
  let page = 0;
  return batches.map(({ slugs }) => {
    const first = page;
    page += Math.ceil(slugs.length / PAGE_DOCUMENTS);
    return first;
  });
}

/** All shards of the library. */
function listShards({ texts, version }: WriteSearchOptions): Shard[] {
  return assignBatches([...texts.keys()]).map((lists, number) => {
    const batches = lists.map((slugs) => ({
      slugs,
      key: hashOfJson(
        "batch",
        version,
        slugs.map((slug) => [slug, texts.get(slug)]),
      ),
    }));
    const keys = batches.map(({ key }) => key);
    return { number, key: hashOfJson("shard", version, keys), batches };
  });
}

/**
 * Sees to it that the batches' files are there, and their parts where a shard needs them.
 *
 * @param joined batches of the shards that are joined anew.
 */
async function indexBatches(
  options: WriteSearchOptions,
  batches: Batch[],
  joined: ReadonlySet<Batch>,
): Promise<void> {
  const { site, parts, crew, content, fullWidthPunctuation } = options;
  const missing = batches.filter((batch) => {
    const hasFiles = site.keep(batch.key) !== null;
    const hasPart = parts.keep(batch.key) !== null;
    return !hasFiles || (!hasPart && joined.has(batch));
  });
  const total = countDocuments(batches);
  let done = total - countDocuments(missing);
  const written = await crew.run(
    SEARCH,
    "indexBatch",
    missing.map(({ slugs, key }) => ({
      content,
      slugs,
      fullWidthPunctuation,
      folder: join(site.staging, INDEX),
      part: mapPart(partFiles(key), (file) => join(parts.staging, file)),
    })),
    (count) => {
      done += missing[count - 1]!.slugs.length;
      options.onProgress(done, total);
    },
  );
  for (const [at, { key }] of missing.entries()) {
    const { files, part } = written[at]!;
    for (const { path, hash } of files) site.add(`${INDEX}/${path}`, key, hash);
    const names = partFiles(key);
    for (const [range, hash] of part.words.entries()) parts.add(names.words[range]!, key, hash);
    parts.add(names.rest, key, part.rest);
  }
}

/** Below the folder of the parts. */
function partFiles(key: string): IndexPart {
  return {
    words: Array.from({ length: RANGE_COUNT }, (_, range) => `${key}-words-${range}.bin`),
    rest: `${key}-rest.bin`,
  };
}

function mapPart({ words, rest }: IndexPart, map: (file: string) => string): IndexPart {
  return { words: words.map(map), rest: map(rest) };
}

function countDocuments(batches: Batch[]): number {
  return batches.reduce((sum, { slugs }) => sum + slugs.length, 0);
}

/** Writes the list of shards, by which the browser begins. */
export async function writeManifest(
  site: OutputFolder,
  { manifest, shards }: WrittenSearch,
): Promise<void> {
  const list = shards.map(({ folder, documents }) => ({ folder, documents }));
  const text = JSON.stringify({ ...manifest, shards: list } satisfies Manifest);
  const key = hashOf(MANIFEST, text);
  if (site.keep(key) === null) await site.write(`search/${MANIFEST}`, key, text);
}

/** What all shards share, and what the manifest says of it. */
async function writeShared(options: WriteSearchOptions): Promise<WrittenSearch["manifest"]> {
  const { site, crew, version } = options;
  const key = hashOfJson("search", version);
  const known = site.find(key) === null ? null : await readManifest(site);
  if (known !== null) {
    site.keep(key);
    return known;
  }
  const [written] = await crew.run(SEARCH, "writeRuntime", [join(site.staging, "search")]);
  for (const { path, hash } of written!.files) site.add(`search/${path}`, key, hash);
  return written!.manifest;
}

async function readManifest(site: OutputFolder): Promise<WrittenSearch["manifest"] | null> {
  const text = await readFile(join(site.folder, "search", MANIFEST), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const { shards: _, ...shared }: Manifest = JSON.parse(text);
    return shared;
  } catch {
    // Somebody changed it: it is made anew.
    return null;
  }
}

/** `search/index/0f3a/i12.bin` lies in `index/0f3a`. */
function folderOf(path: string): string {
  return path.split("/").slice(1, 3).join("/");
}
