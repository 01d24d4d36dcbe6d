import { copyFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SiteInput } from "../../site/render/astro-config.ts";
import { LISTS, readContentPath } from "../content/content-layout.ts";
import { filesBelow } from "../kept/files-below.ts";
import {
  type Fingerprint,
  fingerprintOfAssets,
  fingerprintOfCopy,
  fingerprintOfPage,
} from "../kept/fingerprint.ts";
import type { OutputFolder } from "../kept/output-folder.ts";
import { inParallel } from "../threads/in-parallel.ts";
import type { WorkerPool } from "../threads/worker-pool.ts";
import { bundleSite } from "./bundle-site.ts";
import { PAGE_TASKS } from "./page-task-module.ts";
import type { ListedPage } from "./render-tasks.ts";

export interface WriteSiteOptions {
  /** The project's folder. */
  root: string;
  /** CONTENT, and the hashes of its files by path. */
  content: string;
  contents: Map<string, string>;
  input: SiteInput;
  /** Fingerprint of the program and the input. */
  version: Fingerprint;
  /** Makes everything anew. */
  full: boolean;
  site: OutputFolder;
  pool: WorkerPool;
  /** Is a document or page to be written here? By its slug, or by its path where it has none. */
  isOurs: (name: string) => boolean;
  onProgress: (done: number, total: number) => void;
}

/** Renders the pages whose document, lists or program changed, and copies the data that they load. */
export async function writeSite(options: WriteSiteOptions): Promise<void> {
  const { root, version, input, site, pool, contents } = options;
  const bundle = await bundleSite(root, version, input, options.full);
  await copyAssets(bundle.assets, version, site);
  await copyData(options);
  const [pages] = await pool.run(PAGE_TASKS, "list", [bundle.module]);
  const hashesOf = (paths: readonly string[]) =>
    new Map(paths.map((path) => [path, contents.get(path)]));
  // Pages that look for themselves what to show may look into any of them.
  const lists = hashesOf(LISTS);
  const keyOf = ({ path, slug, props }: ListedPage) =>
    fingerprintOfPage({
      site: version,
      path,
      props,
      lists,
      files: hashesOf(slug === null ? [] : [`documents/${slug}.json`, `policies/${slug}.mdx`]),
    });
  const ours = pages!.filter(({ slug, path }) => options.isOurs(slug ?? path));
  const changed = ours
    .map((page) => ({ page, key: keyOf(page) }))
    .filter(({ key }) => site.keep(key) === null);
  options.onProgress(ours.length - changed.length, ours.length);
  const hashes = await pool.run(
    PAGE_TASKS,
    "render",
    changed.map(({ page }) => ({
      module: bundle.module,
      page,
      file: join(site.staging, page.file),
    })),
    (done) => options.onProgress(ours.length - changed.length + done, ours.length),
  );
  for (const [at, { page, key }] of changed.entries()) site.add(page.file, key, hashes[at]!);
}

async function copyAssets(folder: string, version: Fingerprint, site: OutputFolder): Promise<void> {
  const key = fingerprintOfAssets({ site: version });
  if (site.keep(key) !== null) return;
  for (const path of await filesBelow(folder)) {
    await site.write(path, key, await readFile(join(folder, path)));
  }
}

/** What goes out as it is: the catalog, pictures, and of each document what readers get. */
async function copyData(options: WriteSiteOptions): Promise<void> {
  const { content, contents, site } = options;
  const copies = [...contents].flatMap(([path, hash]) => {
    const file = readContentPath(path);
    return file !== null && options.isOurs(file.owner) ? [{ path, hash, target: file.target }] : [];
  });
  await inParallel(copies, async ({ path, target, hash }) => {
    const key = fingerprintOfCopy({ path: target, hash });
    if (site.keep(key) !== null) return;
    const staged = join(site.staging, target);
    await mkdir(dirname(staged), { recursive: true });
    await copyFile(join(content, path), staged);
    site.add(target, key, hash);
  });
}
