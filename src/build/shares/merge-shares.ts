import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fingerprintOfCopy } from "../kept/fingerprint.ts";
import { hashOf } from "../kept/hash.ts";
import { OutputFolder } from "../kept/output-folder.ts";
import { UsageError } from "../phases/usage-error.ts";
import { proveSearch } from "../search/prove-search.ts";
import { writeManifest } from "../search/write-search.ts";
import { inParallel } from "../threads/in-parallel.ts";
import { readShareDescription, SHARE_FILE, type ShareDescription } from "./share-description.ts";

interface GivenShare extends ShareDescription {
  folder: string;
}

/**
 * Joins the shares of a site that were made with `--shard`, in any order, into the site that one
 * machine would have made: byte for byte the same.
 *
 * @throws {UsageError} when a share is missing, doubled, damaged or of another site, or
 *   when the search of all together finds nothing. OUT is then as it was.
 */
export async function mergeShares(
  folders: string[],
  out: string,
): Promise<{ files: number; shares: number }> {
  const shares = await Promise.all(folders.map(readShare));
  checkShares(shares);
  await checkOut(out, folders);
  const site = new OutputFolder(out, {});
  try {
    for (const given of shares) {
      await inParallel(Object.entries(given.files), ([path, hash]) =>
        take(site, given, path, hash),
      );
    }
    const segments = shares.flatMap(({ search }) => search.segments);
    segments.sort((a, b) => a.number - b.number);
    await writeManifest(site, { manifest: shares[0]!.search.manifest, segments });
    await proveSearch(site);
    const records = await site.commit();
    return { files: Object.keys(records).length, shares: shares.length };
  } finally {
    await site.discard();
  }
}

async function readShare(folder: string): Promise<GivenShare> {
  const given = await readShareDescription(folder);
  if (given !== null) return { ...given, folder };
  throw new UsageError(
    `${folder} 里没有可用的 ${SHARE_FILE}，不是 --shard 生成的一份，或者没有传完整；请重新生成或重新复制。Not a share made with --shard, or incomplete: make or copy it again.`,
  );
}

function checkShares(shares: GivenShare[]): void {
  const { site, share } = shares[0]!;
  const other = shares.find((given) => given.site !== site || given.share.of !== share.of);
  if (other !== undefined) {
    throw new UsageError(
      `${other.folder} 和 ${shares[0]!.folder} 不是同一个网站的两份：文件、程序或设置不同；请用相同的文件和版本重新生成。Made from other documents, another version or other settings: make them again from the same.`,
    );
  }
  const numbers = shares.map((given) => given.share.number);
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  if (twice !== undefined) {
    throw new UsageError(
      `第 ${twice}/${share.of} 份给了两次；请去掉一个。Share ${twice}/${share.of} is given twice.`,
    );
  }
  const missing = Array.from({ length: share.of }, (_, at) => at + 1).filter(
    (number) => !numbers.includes(number),
  );
  if (missing.length > 0) {
    const names = missing.map((number) => `${number}/${share.of}`).join("、");
    throw new UsageError(
      `缺少第 ${names} 份；请先生成，再一起合并。Missing shares: make them first.`,
    );
  }
}

/** The site takes the place of whatever is in its folder. */
async function checkOut(out: string, folders: string[]): Promise<void> {
  const inside: string[] = await readdir(out).catch(() => []);
  const isSite = inside.length === 0 || existsSync(join(out, "data", "catalog.json"));
  const overlaps = folders.some((folder) => {
    const path = relative(resolve(folder), resolve(out));
    return (
      path === "" ||
      !path.startsWith("..") ||
      !relative(resolve(out), resolve(folder)).startsWith("..")
    );
  });
  if (isSite && !overlaps) return;
  throw new UsageError(
    `--out ${out}：文件夹里有别的文件，或者与某一份重叠；请换一个空文件夹。Holds other files, or overlaps a share: name an empty folder.`,
  );
}

/** Copies a file, unless another share brought the same one. */
async function take(
  site: OutputFolder,
  { folder }: GivenShare,
  path: string,
  hash: string,
): Promise<void> {
  const known = site.hashOf(path);
  if (known === hash) return;
  if (known !== undefined) {
    throw new UsageError(
      `${path} 在两份里内容不同；请用相同的文件和版本重新生成。Differs between two shares: make them again from the same.`,
    );
  }
  const bytes = await readFile(join(folder, path)).catch(() => null);
  if (bytes === null || hashOf(bytes) !== hash) {
    throw new UsageError(
      `${join(folder, path)} 缺失或损坏；请重新复制这一份。Missing or damaged: copy this share again.`,
    );
  }
  await site.write(path, fingerprintOfCopy({ path, hash }), bytes);
}
