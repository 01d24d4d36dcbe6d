import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { addSeed, type Corpus, makeSeeds } from "./make-corpus.ts";
import { measureFolder } from "./measure-folder.ts";
import { measureProcess } from "./measure-process.ts";

/** What a phase of our build printed of itself. */
interface PhaseCost {
  /** `render` */
  name: string;
  seconds: number;
  /** Of the program when the phase ended, in bytes. */
  memory: number;
}

export interface Build {
  /** `one changed` */
  name: string;
  seconds: number;
  peak: number | null;
  failure: string | null;
  phases: PhaseCost[];
}

export interface OwnResult {
  size: number;
  /** The first is the full build, the others follow it in this order. */
  builds: [Build, ...Build[]];
  /** Of the site after the full build. */
  bytes: number;
  files: number;
  seeds: string;
  content: string;
  site: string;
}

/**
 * Builds a library with this project: all of it, again with nothing changed, with one document
 * changed, and with one more.
 *
 * @param folder empty; receives documents, CONTENT and site.
 * @param limit minutes for each build.
 * @param onBuilt called after the full build, before anything is changed.
 */
export async function runOwn(
  corpus: Corpus,
  size: number,
  folder: string,
  limit: number,
  onBuilt: (result: OwnResult) => Promise<void>,
): Promise<OwnResult> {
  const [seeds, content, site] = ["seeds", "content", "site"].map((name) =>
    resolve(folder, name),
  ) as [string, string, string];
  await makeSeeds(corpus, size, seeds);
  const build = (name: string) => runBuild(name, { seeds, content, out: site }, limit);
  const full = await build("full");
  const result: OwnResult = {
    size,
    builds: [full],
    ...(await measureFolder(site)),
    seeds,
    content,
    site,
  };
  if (full.failure !== null) return result;
  await onBuilt(result);
  result.builds.push(await build("nothing changed"));
  await changeOne(seeds);
  result.builds.push(await build("one changed"));
  await addSeed(corpus, size, seeds);
  result.builds.push(await build("one added"));
  return result;
}

async function runBuild(
  name: string,
  folders: Record<"seeds" | "content" | "out", string>,
  limit: number,
): Promise<Build> {
  const options = Object.entries(folders).flatMap(([option, folder]) => [`--${option}`, folder]);
  const { output, failure, ...costs } = await measureProcess({
    command: process.execPath,
    args: ["scripts/build.ts", ...options],
    cwd: ".",
    limit,
  });
  // A library of thousands has a document or two that can't be published: no failure of the build.
  const isComplete = /^\d+ of \d+ documents published/m.test(output);
  return { name, ...costs, failure: isComplete ? null : failure, phases: readPhases(output) };
}

/** From the build's last lines: `生成网页 render 12.5 s 865 MB，放到位 publish 0.5 s 849 MB` */
function readPhases(output: string): PhaseCost[] {
  const last = output.slice(output.lastIndexOf("\n发布 "));
  return [...last.matchAll(/(\w+) ([\d.]+) s (\d+) MB/g)].map(([, name, time, memory]) => ({
    name: name!,
    seconds: Number(time),
    memory: Number(memory) * 1e6,
  }));
}

/** Changes the text of one article, in a document from the middle. */
async function changeOne(seeds: string): Promise<void> {
  const names = (await readdir(seeds)).sort();
  for (const name of names.slice(names.length >> 1)) {
    const file = join(seeds, name);
    const text = await readFile(file, "utf8");
    const changed = text.replace(/^(第二条 .*)。$/m, "$1，但是另有规定的除外。");
    if (changed === text) continue;
    await writeFile(file, changed);
    return;
  }
  throw new Error("no document with a second article");
}
