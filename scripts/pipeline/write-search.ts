import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assignShards } from "../../src/search/build/assign-shards.ts";
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
  crew: Crew;
  /** Of all shards, those to be indexed here. */
  isOurs: (shard: number) => boolean;
  /** Called after each shard with documents done and in all. */
  onProgress: (done: number, total: number) => void;
}

/** A shard of the index in the site. */
export type IndexedShard = Manifest["shards"][number] & { number: number };

/** The index as far as it was made here. */
export interface WrittenSearch {
  manifest: Omit<Manifest, "shards">;
  shards: IndexedShard[];
}

/** Indexes the shards in which a document came, went or changed its text; the others stay. */
export async function writeSearch(options: WriteSearchOptions): Promise<WrittenSearch> {
  const { site, crew, content, texts, fullWidthPunctuation } = options;
  const all = assignShards([...texts.keys()]).map((slugs, number) => ({ slugs, number }));
  const ours = all.filter(({ number }) => options.isOurs(number));
  const shards: IndexedShard[] = [];
  const changed: Array<{ slugs: string[]; number: number; key: string }> = [];
  for (const { slugs, number } of ours) {
    const key = hashOfJson(
      "shard",
      options.version,
      slugs.map((slug) => [slug, texts.get(slug)]),
    );
    const kept = site.keep(key);
    if (kept === null) changed.push({ slugs, number, key });
    else shards.push({ number, folder: folderOf(kept[0]!), documents: slugs.length });
  }
  const manifest = await writeShared(options);
  let done = shards.reduce((sum, { documents }) => sum + documents, 0);
  const total = ours.reduce((sum, { slugs }) => sum + slugs.length, 0);
  const written = await crew.run(
    SEARCH,
    "indexDocuments",
    changed.map(({ slugs }) => ({
      content,
      slugs,
      fullWidthPunctuation,
      folder: join(site.staging, "search", "index"),
    })),
    (count) => {
      done += changed[count - 1]!.slugs.length;
      options.onProgress(done, total);
    },
  );
  for (const [at, { slugs, number, key }] of changed.entries()) {
    const { name, files } = written[at]!;
    for (const { path, hash } of files) site.add(`search/index/${path}`, key, hash);
    shards.push({ number, folder: `index/${name}`, documents: slugs.length });
  }
  return { manifest, shards: shards.sort((a, b) => a.number - b.number) };
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
