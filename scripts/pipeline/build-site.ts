import { join, resolve } from "node:path";
import type { SiteInput } from "../../src/site/astro-config.ts";
import type { RunPhases } from "../progress.ts";
import { readCacheFile, writeCacheFile } from "./cache-file.ts";
import type { Crew } from "./crew.ts";
import { hashOfJson } from "./hash.ts";
import { type FileRecords, OutputFolder } from "./output-folder.ts";
import type { InShare, Share } from "./share.ts";
import { writeSharePart } from "./share-part.ts";
import { type WrittenSearch, writeManifest, writeSearch } from "./write-search.ts";
import { writeSite } from "./write-site.ts";

export interface BuildSiteOptions {
  /** The project's folder: holds `src/`, `public/` and `node_modules/`. */
  root: string;
  /** CONTENT, the hashes of its files by path, and what search depends on by slug. */
  content: string;
  contents: Map<string, string>;
  texts: Map<string, string>;
  /** OUT. */
  out: string;
  input: SiteInput;
  /** Names the program. */
  program: string;
  /** Makes everything anew. */
  full: boolean;
  /** `null` for the whole site. */
  share: Share | null;
  ours: InShare;
  crew: Crew;
  run: RunPhases;
}

/**
 * Brings OUT up to date with CONTENT: pages, data and search index. What has not changed since the
 * last time is not written again; the result is the same as if everything were.
 *
 * @returns what staff should know about the records of the last build; throws Astro's, the MDX
 *   compiler's or Pagefind's error when a page can't be rendered or indexed. OUT is then as it was.
 */
export async function buildSite(options: BuildSiteOptions): Promise<string | null> {
  const { content, contents, texts, input, crew, run, share, ours } = options;
  const version = hashOfJson(options.program, input);
  const file = join(content, ".build", `site-${hashOfJson(resolve(options.out))}.json`);
  const known = options.full
    ? { value: null, note: null }
    : await readCacheFile<FileRecords>(file, version);
  const site = await OutputFolder.open(options.out, known.value ?? {});
  try {
    let search: WrittenSearch | undefined;
    await run(
      {
        title: "生成网页 render",
        run: (report) =>
          writeSite({
            root: options.root,
            content,
            contents,
            input,
            version,
            site,
            crew,
            isOurs: ours.name,
            onProgress: (done, total) => report(`${done}/${total}`),
          }),
      },
      {
        title: "建立索引 index",
        run: async (report) => {
          search = await writeSearch({
            content,
            texts,
            version,
            fullWidthPunctuation: input.settings.typography.fullWidthPunctuation,
            site,
            crew,
            isOurs: ours.shard,
            onProgress: (done, total) => report(`${done}/${total}`),
          });
        },
      },
    );
    await run({
      title: "放到位 publish",
      run: async () => {
        if (share === null) await writeManifest(site, search!);
        else
          await writeSharePart(site, { share, site: siteKey(version, contents), search: search! });
        const records = await site.commit();
        await writeCacheFile(file, version, records);
      },
    });
    return known.note;
  } finally {
    await site.discard();
  }
}

/** Lists of the library are the same on every machine that was given the same documents. */
function siteKey(version: string, contents: Map<string, string>): string {
  return hashOfJson(version, contents.get("catalog.json"), contents.get("cited.json"));
}
