import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { SiteInput } from "../../site/render/astro-config.ts";
import { sitePictures } from "../../site/settings/site-pictures.ts";
import { FILE_TASKS } from "../kept/file-task-module.ts";
import type { FoundFiles } from "../kept/find-files.ts";
import {
  type Fingerprint,
  fingerprintOfLibrary,
  fingerprintOfOutput,
  fingerprintOfSite,
} from "../kept/fingerprint.ts";
import { hashOf, hashOfJson } from "../kept/hash.ts";
import { type FileRecords, isFileRecord, OutputFolder } from "../kept/output-folder.ts";
import { NO_RECORDS, readRecordsFile, writeRecordsFile } from "../kept/records-file.ts";
import { makeRoom } from "../kept/records-folder.ts";
import type { RunPhases } from "../phases/run-phases.ts";
import { proveSearch } from "../search/prove-search.ts";
import { type WrittenSearch, writeManifest, writeSearch } from "../search/write-search.ts";
import { inShare, type Share } from "../shares/share.ts";
import { writeShareDescription } from "../shares/share-description.ts";
import type { WorkerPool } from "../threads/worker-pool.ts";
import { writeSite } from "./write-site.ts";

export interface BuildSiteOptions {
  /** The project's folder: holds `src/`, `public/` and `node_modules/`. */
  root: string;
  /** CONTENT, the hashes of its files by path, and what search depends on by slug. */
  content: string;
  contents: Map<string, string>;
  texts: Map<string, Fingerprint>;
  /** Folder of what builds remember, see `openRecordsFolder`. */
  records: string;
  /** OUT. */
  out: string;
  /** What `findSite` found. */
  there: Promise<FoundSite>;
  input: SiteInput;
  program: Fingerprint;
  /** Makes everything anew. */
  full: boolean;
  /** `null` for the whole site. */
  share: Share | null;
  pool: WorkerPool;
  run: RunPhases;
}

/** The site of the last build as it is on disk. */
interface FoundSite {
  site: FoundFiles;
  indexes: FoundFiles;
}

/** Looks at the site of the last build, which may begin before the documents are read. */
export async function findSite(
  options: Pick<BuildSiteOptions, "records" | "out" | "pool">,
): Promise<FoundSite> {
  const folders = [options.out, indexesFolder(options)];
  await makeRoom(indexesFolder(options));
  const [site, indexes] = await options.pool.run(
    FILE_TASKS,
    "findFiles",
    folders.map((folder) => ({ folder: resolve(folder) })),
  );
  return { site: site!, indexes: indexes! };
}

/** What is remembered from one build to the next. */
interface Tables {
  /** Records of the files of OUT. */
  site: FileRecords;
  /** Records of what the batches of the search index brought to their segments. */
  indexes: FileRecords;
}

const CHECKS = { site: isFileRecord, indexes: isFileRecord };

/**
 * Brings OUT up to date with CONTENT: pages, data and search index. What has not changed since the
 * last time is not written again; the result is the same as if everything were.
 *
 * @returns what staff should know about the records of the last build and this one; throws Astro's or
 *   the MDX compiler's error when a page can't be rendered, Pagefind's when it does not start, and
 *   UsageError when the finished search finds nothing. OUT
 *   is then as it was.
 */
export async function buildSite(options: BuildSiteOptions): Promise<Array<string | null>> {
  const { content, contents, texts, input, pool, run, share } = options;
  const ours = inShare(share, [...texts.keys()]);
  const version = await fingerprintSite(options.program, input);
  const file = join(options.records, `site-${nameOf(options.out)}.json`);
  const { value, note } = options.full
    ? NO_RECORDS
    : await readRecordsFile<Tables>(file, version, CHECKS);
  const { from, tables } = value ?? { from: null, tables: { site: {}, indexes: {} } };
  const there = await options.there;
  const site = new OutputFolder(options.out, tables.site, there.site);
  const source = fingerprintOfOutput({ contents, texts, share });
  // The usual case on a server that builds by the clock: then not even pages are listed.
  if (from === source && site.keepAll()) return [];
  const indexes = new OutputFolder(indexesFolder(options), tables.indexes, there.indexes);
  const notes = [note];
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
            full: options.full,
            site,
            pool,
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
            indexes,
            pool,
            isOurs: ours.segment,
            onProgress: (done, total) => report(`${done}/${total}`),
          });
        },
      },
    );
    await run({
      title: "放到位 publish",
      run: async () => {
        if (share === null) {
          await writeManifest(site, search!);
          await proveSearch(site);
        } else {
          const library = fingerprintOfLibrary({ site: version, contents });
          await writeShareDescription(site, { share, site: library, search: search! });
        }
        const tables: Tables = { indexes: await indexes.commit(), site: await site.commit() };
        notes.push(await writeRecordsFile(file, version, { from: source, tables }));
      },
    });
    return notes;
  } finally {
    await indexes.discard();
    await site.discard();
  }
}

/** Where what the batches of the search index bring to their segments is kept. */
function indexesFolder({ records, out }: Pick<BuildSiteOptions, "records" | "out">): string {
  return join(records, `index-${nameOf(out)}`);
}

/** Sites of one library may be made in several folders. */
function nameOf(out: string): string {
  return hashOfJson(resolve(out));
}

async function fingerprintSite(program: Fingerprint, input: SiteInput): Promise<Fingerprint> {
  const pictures = sitePictures(input.settings);
  const hashes = await Promise.all(pictures.map(async ({ file }) => hashOf(await readFile(file))));
  const published = pictures.map(({ file, name }, at) => [file, `${name} ${hashes[at]}`] as const);
  return fingerprintOfSite({ program, input, pictures: new Map(published) });
}
