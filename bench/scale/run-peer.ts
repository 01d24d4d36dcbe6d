import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { measureFolder } from "./measure-folder.ts";
import { measureProcess } from "./measure-process.ts";
import type { Peer } from "./peer.ts";
import { toMarkdown } from "./to-markdown.ts";

export interface PeerResult {
  peer: Peer;
  size: number;
  seconds: number;
  peak: number | null;
  bytes: number;
  files: number;
  failure: string | null;
}

/**
 * Sets a peer up in a folder of its own.
 *
 * @returns what went wrong, `null` where it is ready.
 */
export async function installPeer(
  peer: Peer,
  folder: string,
  limit: number,
): Promise<string | null> {
  await write(folder, {
    ...peer.files,
    "package.json": JSON.stringify({ private: true, dependencies: peer.packages }),
  });
  const [command, args] =
    Object.keys(peer.packages).length > 0
      ? ["npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]]
      : [peer.command[0]!, ["version"]];
  const { failure } = await measureProcess({ command, args, cwd: folder, limit });
  return failure === null ? null : `could not be installed: ${failure}`;
}

/**
 * Builds the library with a peer, from nothing.
 *
 * @param content CONTENT, as this project wrote it from the documents.
 * @param limit minutes.
 */
export async function runPeer(
  peer: Peer,
  folder: string,
  content: string,
  limit: number,
): Promise<PeerResult> {
  for (const old of [peer.documents, peer.out, ...peer.caches]) {
    await rm(join(folder, old), { recursive: true, force: true });
  }
  const size = await writeDocuments(peer, folder, content);
  const [command, ...args] = peer.command;
  const { seconds, peak, failure } = await measureProcess({
    command: command!,
    args,
    cwd: folder,
    limit,
    env: { ASTRO_TELEMETRY_DISABLED: "1" },
  });
  const output = await measureFolder(join(folder, peer.out));
  const isEmpty = failure === null && output.files < size;
  return {
    peer,
    size,
    seconds,
    peak,
    ...output,
    failure: isEmpty ? `wrote ${output.files} files for ${size} documents` : failure,
  };
}

async function writeDocuments(peer: Peer, folder: string, content: string): Promise<number> {
  const names = (await readdir(join(content, "policies"))).filter((name) => name.endsWith(".mdx"));
  const extension = peer.markdown === null ? ".mdx" : ".md";
  for (const name of names) {
    const mdx = await readFile(join(content, "policies", name), "utf8");
    const text = peer.markdown === null ? mdx : toMarkdown(mdx, peer.markdown);
    await write(folder, { [join(peer.documents, basename(name, ".mdx") + extension)]: text });
  }
  return names.length;
}

async function write(folder: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
