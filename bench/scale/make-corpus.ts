import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** 3,419 laws, regulations and judicial interpretations. */
export const ARCHIVE = "../shared/corpus/laws-all.tar.gz";

/** Documents as received, of which any number can be had. */
export interface Corpus {
  /** File names in their order. */
  names: string[];
  folder: string;
}

/**
 * Unpacks the laws.
 *
 * @param folder receives them.
 * @returns `null` where the archive is not there.
 */
export async function openCorpus(folder: string): Promise<Corpus | null> {
  if (!existsSync(ARCHIVE)) return null;
  await mkdir(folder, { recursive: true });
  execFileSync("tar", ["xzf", ARCHIVE, "-C", folder, "--strip-components=1"]);
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  return { names, folder };
}

/**
 * Fills a folder with documents: the laws in their order, then copies of them under other titles and
 * numbers, as `all-0001-2.txt`.
 */
export async function makeSeeds(corpus: Corpus, size: number, seeds: string): Promise<void> {
  await mkdir(seeds, { recursive: true });
  for (let index = 0; index < size; index += 1) await addSeed(corpus, index, seeds);
}

/**
 * Adds one document to such a folder.
 *
 * @param index from 0, of all documents and their copies.
 */
export async function addSeed(corpus: Corpus, index: number, seeds: string): Promise<void> {
  const { names, folder } = corpus;
  const name = names[index % names.length]!;
  const round = Math.floor(index / names.length);
  if (round === 0) {
    await copyFile(join(folder, name), join(seeds, name));
    return;
  }
  const text = await readFile(join(folder, name), "utf8");
  await writeFile(join(seeds, name.replace(".txt", `-${round + 1}.txt`)), rename(text, round));
}

/** Regions that no title begins with. */
const REGIONS = "甲乙丙丁戊己庚辛壬癸";

/**
 * Gives a document another title wherever it names itself, and other document numbers. What it cites
 * stays: 甲区上海口岸服务条例 cites the same national laws as 上海口岸服务条例.
 *
 * @param round from 1.
 */
function rename(text: string, round: number): string {
  const title = text.split("\n", 1)[0]!.trim();
  const digits = [...String(round - 1)].map((digit) => REGIONS[Number(digit)]);
  return text
    .replaceAll(title, `${digits.join("")}区${title}`)
    .replace(
      /(第|〕|］|\])(\d+)号/g,
      (_, before, number) => `${before}${Number(number) + round}号`,
    );
}
