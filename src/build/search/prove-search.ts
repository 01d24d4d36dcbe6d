import { readFile } from "node:fs/promises";
import type { CatalogEntry } from "../../policy/document/to-catalog-entry.ts";
import { squeeze } from "../../policy/lexicon/squeeze.ts";
import type { OutputFolder } from "../kept/output-folder.ts";
import { UsageError } from "../phases/usage-error.ts";
import { askIndex } from "./ask-index.ts";

/** The file of the site that lists its documents. */
const CATALOG = "data/catalog.json";

/**
 * Makes sure that the search of a site which is written, but not yet in its place, finds a document of
 * it by the words of its title.
 *
 * @throws {UsageError} where it doesn't.
 */
export async function proveSearch(site: OutputFolder): Promise<void> {
  const words = await wordsOfSome(site);
  if (words === null) return;
  const problem = await askIndex({ folders: [site.staging, site.folder], words });
  if (problem === null) return;
  throw new UsageError(
    `检索的索引建成了，却查不到文库里的文件（${problem}），网站保持原样；请在本文件夹运行 npm ci，再用 --full 重新生成。The index was made but doesn't find a document of the library; the site is as it was. Run npm ci here, then build again with --full.`,
  );
}

/** Words of the first title that has any: the longest run of Chinese, or the whole title. */
async function wordsOfSome(site: OutputFolder): Promise<string | null> {
  const file = site.locate(CATALOG);
  if (file === null) return null;
  const entries: CatalogEntry[] = JSON.parse(await readFile(file, "utf8"));
  const [title] = entries.map((entry) => squeeze(entry.title)).filter(Boolean);
  if (title === undefined) return null;
  const [longest] = (title.match(/\p{Script=Han}+/gu) ?? []).sort((a, b) => b.length - a.length);
  return longest ?? title;
}
