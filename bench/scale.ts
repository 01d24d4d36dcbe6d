import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeMachine } from "./scale/describe-machine.ts";
import { ARCHIVE, openCorpus } from "./scale/make-corpus.ts";
import type { Peer } from "./scale/peer.ts";
import { astro } from "./scale/peers/astro.ts";
import { docusaurus } from "./scale/peers/docusaurus.ts";
import { hugo } from "./scale/peers/hugo.ts";
import { starlight } from "./scale/peers/starlight.ts";
import { vitepress } from "./scale/peers/vitepress.ts";
import {
  printGrowth,
  printOwn,
  printPeers,
  printRebuilds,
  printWeights,
} from "./scale/print-results.ts";
import { megabytes, seconds } from "./scale/print-table.ts";
import { type Build, type OwnResult, runOwn } from "./scale/run-own.ts";
import { installPeer, type PeerResult, runPeer } from "./scale/run-peer.ts";
import { type Weight, weighPages } from "./scale/weigh-pages.ts";

/**
 * What a library costs as it grows, and what it costs elsewhere: `npm run bench:scale`. See
 * `docs/scale.md`; options: `--sizes 100,1000`, `--peers astro,hugo` or `--alone`, `--peer-sizes
 * 1000,3000`, `--limit MINUTES` for each build.
 */
const PEERS: Record<string, Peer> = { astro, starlight, vitepress, docusaurus, hugo };

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "100,1000,3000,10000" },
    peers: { type: "string", default: Object.keys(PEERS).join(",") },
    "peer-sizes": { type: "string", default: "1000,3000" },
    alone: { type: "boolean", default: false },
    limit: { type: "string", default: "10" },
  },
});
const peers = values.alone ? [] : values.peers.split(",").map(choosePeer);
const peerSizes = peers.length > 0 ? readSizes(values["peer-sizes"]) : [];
const sizes = [...new Set([...readSizes(values.sizes), ...peerSizes])].sort((a, b) => a - b);
const limit = readNumber(values.limit);

const folder = await mkdtemp(join(tmpdir(), "zhangju-scale-"));
try {
  const corpus = await openCorpus(join(folder, "laws"));
  if (corpus === null) {
    console.log(`跳过：没有 ${ARCHIVE}。 Skipped: the corpus is not there.`);
  } else {
    await run(corpus);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function run(corpus: NonNullable<Awaited<ReturnType<typeof openCorpus>>>): Promise<void> {
  console.log(`${await describeMachine()}\n`);
  const ready: Array<[Peer, string]> = [];
  for (const [index, peer] of peers.entries()) {
    const home = join(folder, `peer-${index}`);
    progress(`${peer.name}: install`);
    const failure = await installPeer(peer, home, limit);
    if (failure === null) ready.push([peer, home]);
    else console.log(`${peer.name}: ${failure}\n`);
  }
  const own: OwnResult[] = [];
  const others: PeerResult[] = [];
  let weights: Weight[] = [];
  for (const size of sizes) {
    const home = join(folder, `own-${size}`);
    const result = await runOwn(corpus, size, home, limit, async ({ seeds, content, site }) => {
      weights = await weighPages(seeds, content, site);
      for (const [peer, place] of peerSizes.includes(size) ? ready : []) {
        const result = await runPeer(peer, place, content, limit);
        report(size, peer.name, result);
        others.push(result);
      }
    });
    own.push(result);
    for (const build of result.builds) report(size, build.name, build);
    await rm(home, { recursive: true, force: true });
  }
  const parts: Array<[string, string]> = [
    ["Full builds", printOwn(own)],
    ["Rebuilds", printRebuilds(own)],
    ["Growth", printGrowth(own)],
    [`Pages of ${weights.length} laws of 90–110 articles`, printWeights(weights)],
  ];
  if (peers.length > 0) parts.push(["Peers", printPeers(others, own)]);
  for (const [title, table] of parts) console.log(`### ${title}\n\n${table}\n`);
}

function choosePeer(name: string): Peer {
  const peer = PEERS[name];
  if (peer === undefined) throw new Error(`no such peer: ${name}; ${Object.keys(PEERS)}`);
  return peer;
}

function readSizes(list: string): number[] {
  return list.split(",").map(readNumber);
}

function readNumber(text: string): number {
  const number = Number(text);
  if (number > 0) return number;
  throw new Error(`not a number above 0: ${text}`);
}

/** What a run of hours has found so far, in case that it is broken off. */
function report(size: number, name: string, build: Pick<Build, "seconds" | "peak" | "failure">) {
  const { peak, failure } = build;
  progress(
    `${size} documents: ${name}: ${failure ?? `${seconds(build.seconds)} s, ${megabytes(peak)} MB`}`,
  );
}

function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
