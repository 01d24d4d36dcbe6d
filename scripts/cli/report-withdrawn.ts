import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { ResolvedMember } from "../../src/build/content/resolve-library.ts";
import type { CatalogEntry } from "../../src/policy/document/to-catalog-entry.ts";

/** Lines that the report shows before it only counts. */
const MOST_LINES = 20;

/** A document as the last build published it. */
export type Address = Pick<CatalogEntry, "slug" | "title" | "documentNumber" | "source">;

/** Reads what the last build published into CONTENT: nothing where there was none. */
export async function readAddresses(content: string): Promise<Address[]> {
  try {
    const entries: unknown = JSON.parse(await readFile(join(content, "catalog.json"), "utf8"));
    return Array.isArray(entries) ? entries : [];
  } catch {
    // A first build, or a list that was damaged: there is nothing to compare with.
    return [];
  }
}

/** Addresses of documents that were made from this folder. */
export function addressesFrom(seeds: string, addresses: Address[]): Address[] {
  const folder = `${basename(resolve(seeds))}/`;
  return addresses.filter(({ source }) => source.file.startsWith(folder));
}

/**
 * Prints the addresses that the last build had and this one hasn't: links to them, in other sites
 * and on paper, lead nowhere from now on. It is said once, and never written into the site.
 */
export function printWithdrawn(before: Address[], members: ResolvedMember[]): void {
  const report = describeWithdrawn(
    before,
    members.map(({ slug, source, record: { reading } }) => ({
      ...reading.entry,
      slug,
      file: source,
    })),
  );
  if (report !== null) process.stderr.write(`\n${report}\n`);
}

/** A document that is published now. */
export type Published = Pick<CatalogEntry, "slug" | "title" | "documentNumber"> & { file: string };

/**
 * @param before what the last build published: `{slug: "lin-jiang-shi-gong-nuan", …}`.
 * @returns the report, or `null` where every address still is.
 */
export function describeWithdrawn(before: Address[], now: Published[]): string | null {
  const slugs = new Set(now.map(({ slug }) => slug));
  const gone = before.filter(({ slug }) => !slugs.has(slug));
  if (gone.length === 0) return null;
  const known = new Set(before.map(({ slug }) => slug));
  const byName = new Map(
    now.filter(({ slug }) => !known.has(slug)).map((entry) => [nameOf(entry), entry]),
  );
  const lines = gone.slice(0, MOST_LINES).map((entry) => {
    const title = entry.title.replace(/\s*\n\s*/g, "");
    const line = `  policies/${entry.slug}/  ${entry.source.file}  ${title}`;
    const renamed = byName.get(nameOf(entry));
    return renamed === undefined
      ? line
      : `${line}\n    → 现在是 now ${renamed.file}：policies/${renamed.slug}/`;
  });
  const rest = gone.length - lines.length;
  return [
    `警告：上次生成的 ${gone.length} 个网址这次没有了，指向它们的链接会失效：`,
    `Warning: ${gone.length} addresses of the last build are gone; links to them will break:`,
    ...lines,
    ...(rest > 0 ? [`  （另有 ${rest} 个。${rest} more.）`] : []),
    "改了文件名的，请改回，或在与文件同名的 .yaml 里写 slug: 原来的名称（上面 policies/ 之后的一段）；有错误而未发布的，请按提示改正；有意撤下的，不用处理。",
    "Renamed? Rename it back, or set slug in its sidecar to the old name. Not published because of an error? Correct it as described. Withdrawn on purpose? Nothing to do.",
  ].join("\n");
}

/** What stays the same when a file is renamed. */
function nameOf({ title, documentNumber }: Pick<CatalogEntry, "title" | "documentNumber">): string {
  return JSON.stringify([title, documentNumber]);
}
