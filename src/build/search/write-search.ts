import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assignBatches } from "../../search/build/assign-batches.ts";
import { RANGE_COUNT } from "../../search/pagefind/join-words.ts";
import {
  MANIFEST,
  type Manifest,
  PAGE_DOCUMENTS,
  SEGMENT_FILE,
} from "../../search/store/layout.ts";
import {
  type Fingerprint,
  fingerprintOfBatch,
  fingerprintOfSearchRuntime,
  fingerprintOfSegment,
  fingerprintOfWholeFile,
} from "../kept/fingerprint.ts";
import type { OutputFolder } from "../kept/output-folder.ts";
import type { WorkerPool } from "../threads/worker-pool.ts";
import { INDEX_TASKS } from "./index-task-module.ts";
import type { BatchIndex } from "./index-tasks.ts";
import type { WrittenFile } from "./write-packed.ts";

export interface WriteSearchOptions {
  /** CONTENT. */
  content: string;
  /** What each document's search depends on, by slug. */
  texts: Map<string, Fingerprint>;
  /** Fingerprint of the program and its settings. */
  version: Fingerprint;
  fullWidthPunctuation: boolean;
  /** Gets `search/`, all of it but the search page. */
  site: OutputFolder;
  /** Keeps what each batch brings to its segment. */
  indexes: OutputFolder;
  pool: WorkerPool;
  /** Is a segment of all to be indexed here? */
  isOurs: (segment: number) => boolean;
  /** Called after each batch with documents done and in all. */
  onProgress: (done: number, total: number) => void;
}

/** Folder of the index in the site. */
const INDEX = "search/index";

/** A segment of the index in the site. */
type IndexedSegment = Manifest["shards"][number] & { number: number };

/** The index as far as it was made here. */
export interface WrittenSearch {
  manifest: Omit<Manifest, "shards">;
  segments: IndexedSegment[];
}

/** Documents that are indexed together. */
interface Batch {
  slugs: string[];
  key: Fingerprint;
}

interface Segment {
  number: number;
  key: Fingerprint;
  batches: Batch[];
}

/** Indexes the batches in which a document came, went or changed its text, and joins their segments anew. */
export async function writeSearch(options: WriteSearchOptions): Promise<WrittenSearch> {
  const { site } = options;
  const ours = listSegments(options).filter(({ number }) => options.isOurs(number));
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
  const segments = ours.map(({ number, key, batches }) => ({
    number,
    folder: folderOf(kept.get(key)!.find((path) => path.endsWith(`/${SEGMENT_FILE}`))!),
    documents: countDocuments(batches),
  }));
  return { manifest, segments };
}

/** Writes the files of some segments: their words, range by range, and the rest. */
async function joinBatches(
  { site, indexes, pool }: WriteSearchOptions,
  segments: Segment[],
): Promise<WrittenFile[][]> {
  const folder = join(site.staging, INDEX);
  const located = segments.map(({ batches }) =>
    batches.map(({ key }) => mapFiles(keptFiles(key), (file) => indexes.locate(file)!)),
  );
  const tasks = segments.flatMap(({ batches }, at) => {
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
  const joined = await pool.run(INDEX_TASKS, "joinRange", tasks);
  const wordsOf = (at: number) => joined.slice(at * RANGE_COUNT, (at + 1) * RANGE_COUNT);
  const written = await pool.run(
    INDEX_TASKS,
    "writeSegment",
    segments.map((_, at) => ({
      batches: located[at]!.map(({ rest }) => rest),
      words: wordsOf(at).map(({ folder, starts }) => ({ folder, starts })),
      folder,
    })),
  );
  return written.map(({ files }, at) => [...files, ...wordsOf(at).flatMap(({ files }) => files)]);
}

/** Pages are counted through a segment, and none is of two batches. */
function firstPages(batches: Batch[]): number[] {
  let page = 0;
  return batches.map(({ slugs }) => {
    const first = page;
    page += Math.ceil(slugs.length / PAGE_DOCUMENTS);
    return first;
  });
}

/** All segments of the library. */
function listSegments({ texts, version }: WriteSearchOptions): Segment[] {
  return assignBatches([...texts.keys()]).map((lists, number) => {
    const batches = lists.map((slugs) => ({
      slugs,
      key: fingerprintOfBatch({
        site: version,
        texts: new Map(slugs.map((slug) => [slug, texts.get(slug)!])),
      }),
    }));
    const keys = batches.map(({ key }) => key);
    return { number, key: fingerprintOfSegment({ site: version, batches: keys }), batches };
  });
}

/**
 * Sees to it that the batches' files are there, and their indexes where a segment needs them.
 *
 * @param joined batches of the segments that are joined anew.
 */
async function indexBatches(
  options: WriteSearchOptions,
  batches: Batch[],
  joined: ReadonlySet<Batch>,
): Promise<void> {
  const { site, indexes, pool, content, fullWidthPunctuation } = options;
  const missing = batches.filter((batch) => {
    const hasFiles = site.keep(batch.key) !== null;
    const hasIndex = indexes.keep(batch.key) !== null;
    return !hasFiles || (!hasIndex && joined.has(batch));
  });
  const total = countDocuments(batches);
  let done = total - countDocuments(missing);
  const written = await pool.run(
    INDEX_TASKS,
    "indexBatch",
    missing.map(({ slugs, key }) => ({
      content,
      slugs,
      fullWidthPunctuation,
      folder: join(site.staging, INDEX),
      index: mapFiles(keptFiles(key), (file) => join(indexes.staging, file)),
    })),
    (count) => {
      done += missing[count - 1]!.slugs.length;
      options.onProgress(done, total);
    },
  );
  for (const [at, { key }] of missing.entries()) {
    const { files, index } = written[at]!;
    for (const { path, hash } of files) site.add(`${INDEX}/${path}`, key, hash);
    const names = keptFiles(key);
    for (const [range, hash] of index.words.entries()) indexes.add(names.words[range]!, key, hash);
    indexes.add(names.rest, key, index.rest);
  }
}

/** Paths below the folder of the indexes of what a batch brings to its segment. */
function keptFiles(key: string): BatchIndex {
  return {
    words: Array.from({ length: RANGE_COUNT }, (_, range) => `${key}-words-${range}.bin`),
    rest: `${key}-rest.bin`,
  };
}

function mapFiles({ words, rest }: BatchIndex, map: (file: string) => string): BatchIndex {
  return { words: words.map(map), rest: map(rest) };
}

function countDocuments(batches: Batch[]): number {
  return batches.reduce((sum, { slugs }) => sum + slugs.length, 0);
}

/** Writes the list of segments, by which the browser begins. */
export async function writeManifest(
  site: OutputFolder,
  { manifest, segments }: WrittenSearch,
): Promise<void> {
  const list = segments.map(({ folder, documents }) => ({ folder, documents }));
  const text = JSON.stringify({ ...manifest, shards: list } satisfies Manifest);
  const path = `search/${MANIFEST}`;
  const key = fingerprintOfWholeFile({ path, text });
  if (site.keep(key) === null) await site.write(path, key, text);
}

/** What all segments share, and what the manifest says of it. */
async function writeShared(options: WriteSearchOptions): Promise<WrittenSearch["manifest"]> {
  const { site, pool, version } = options;
  const key = fingerprintOfSearchRuntime({ site: version });
  const known = site.find(key) === null ? null : await readManifest(site);
  if (known !== null) {
    site.keep(key);
    return known;
  }
  const [written] = await pool.run(INDEX_TASKS, "writeRuntime", [join(site.staging, "search")]);
  for (const { path, hash } of written!.files) site.add(`search/${path}`, key, hash);
  return written!.manifest;
}

/** What the last build's manifest says of all segments; `null` where there is none that it wrote. */
async function readManifest(site: OutputFolder): Promise<WrittenSearch["manifest"] | null> {
  const path = `search/${MANIFEST}`;
  // Somebody else's would be taken over into the new one.
  if (!site.holds(path)) return null;
  try {
    const text = await readFile(join(site.folder, path), "utf8");
    const { shards: _, ...shared }: Manifest = JSON.parse(text);
    return shared;
  } catch {
    return null;
  }
}

/** `search/index/0f3a/i12.bin` lies in `index/0f3a`. */
function folderOf(path: string): string {
  return path.split("/").slice(1, 3).join("/");
}
