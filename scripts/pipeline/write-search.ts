import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assignBatches } from "../../src/search/build/assign-batches.ts";
import { MANIFEST, type Manifest } from "../../src/search/store/layout.ts";
import { SEARCH } from "./crafts.ts";
import type { Crew } from "./crew.ts";
import { hashOf, hashOfJson } from "./hash.ts";
import type { OutputFolder } from "./output-folder.ts";

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
  const { site, parts, crew } = options;
  const ours = listShards(options).filter(({ number }) => options.isOurs(number));
  const kept = new Map(ours.map(({ key }) => [key, site.keep(key)]));
  const changed = ours.filter(({ key }) => kept.get(key) === null);
  await indexBatches(
    options,
    ours.flatMap(({ batches }) => batches),
    new Set(changed.flatMap(({ batches }) => batches)),
  );
  const manifest = await writeShared(options);
  const joined = await crew.run(
    SEARCH,
    "joinShard",
    changed.map(({ batches }) => ({
      parts: batches.map(({ key }) => parts.locate(partFile(key))!),
      folder: join(site.staging, INDEX),
    })),
  );
  for (const [at, { key }] of changed.entries()) {
    const paths = joined[at]!.files.map(({ path, hash }) => {
      site.add(`${INDEX}/${path}`, key, hash);
      return `${INDEX}/${path}`;
    });
    kept.set(key, paths);
  }
  const shards = ours.map(({ number, key, batches }) => ({
    number,
    folder: folderOf(kept.get(key)![0]!),
    documents: countDocuments(batches),
  }));
  return { manifest, shards };
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
      part: join(parts.staging, partFile(key)),
    })),
    (count) => {
      done += missing[count - 1]!.slugs.length;
      options.onProgress(done, total);
    },
  );
  for (const [at, { key }] of missing.entries()) {
    const { files, hash } = written[at]!;
    for (const { path, hash } of files) site.add(`${INDEX}/${path}`, key, hash);
    parts.add(partFile(key), key, hash);
  }
}

function partFile(key: string): string {
  return `${key}.bin`;
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
