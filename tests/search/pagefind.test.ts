import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { decode } from "cborg";
import * as pagefind from "pagefind";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleClient } from "../../src/search/browser/bundle-client-fs.ts";
import { loadTraditional } from "../../src/search/build/load-traditional-fs.ts";
import { prepareDocument } from "../../src/search/build/prepare-document.ts";
import { collectWords } from "../../src/search/pagefind/collect-words.ts";
import { installedVersion } from "../../src/search/pagefind/installed-version-fs.ts";
import { divideWords, joinWords, RANGE_COUNT } from "../../src/search/pagefind/join-words.ts";
import { loadRuntime } from "../../src/search/pagefind/load-runtime-fs.ts";
import { sign } from "../../src/search/pagefind/pagefind-file.ts";
import { pagefindMetadata } from "../../src/search/pagefind/pagefind-metadata.ts";
import { prepareSegment } from "../../src/search/pagefind/prepare-segment.ts";
import { PAGEFIND_VERSION, refuseVersion } from "../../src/search/pagefind/version.ts";
import { type Manifest, PAGE_DOCUMENTS } from "../../src/search/store/layout.ts";
import type { SegmentFile } from "../../src/search/store/segment-file.ts";
import { printSorted } from "../../src/search/store/sorted-list.ts";
import { indexContent } from "../support/index-content.ts";
import { NOTHING, wordsOf } from "../support/words-of.ts";
import { type TestContent, writeDocuments } from "./support/write-documents.ts";

/**
 * What the search relies on in Pagefind. A release that changes any of it fails here, and not by
 * finding too little on a site.
 */

const LINES = [
  "(一)深化对口合作。建立“互联网+”机制,由县级以上人民政府按照有关规定执行;",
  "2020年1月,5g、ppp项目12%。国发(2016)62号",
  "总则",
];

let content: TestContent;
let folder: string;

beforeAll(() => {
  content = writeDocuments(["seeds"]);
  folder = mkdtempSync(join(tmpdir(), "zhangju-pagefind-"));
});
afterAll(() => {
  content?.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs Pagefind's own indexer over pages of words. */
async function runPagefind(pages: string[]): Promise<OutputFile[]> {
  const { index } = await pagefind.createIndex({ forceLanguage: "und", writePlayground: false });
  for (const [page, content] of pages.entries()) {
    await index!.addCustomRecord({ url: String(page), content, language: "und" });
  }
  const { files } = await index!.getFiles();
  // Its process would keep the settings.
  await pagefind.close();
  return files;
}

interface OutputFile {
  path: string;
  content: Uint8Array;
}

/** A word, and its pages with their places. */
type Entry = [word: string, ...unknown[]];

/** Lists by name: pages by their hash, chunks by their words. */
type Named = [string, ...unknown[]];

function contentOf(files: OutputFile[], name: string): string {
  return new TextDecoder().decode(files.find(({ path }) => path === name)!.content);
}

/** What stands where, of lists the first entry: `["string", [["string", "number", "string"]], …]`. */
function shapeOf(value: unknown): unknown {
  if (!Array.isArray(value)) return typeof value;
  const isRecord = value.some((one) => !Array.isArray(one));
  return isRecord || value.length > 4 ? value.map(shapeOf) : value.slice(0, 1).map(shapeOf);
}

function entriesOf({ content }: OutputFile): Entry[] {
  const signature = sign(new Uint8Array()).length;
  const [entries]: [Entry[]] = decode(gunzipSync(content).subarray(signature));
  return entries;
}

describe("Pagefind's places", () => {
  it("are the numbers of the words, also where a word is only a full stop", async () => {
    const words = LINES.flatMap(wordsOf);
    const files = await runPagefind([words.join(" ")]);
    const originalFetch = globalThis.fetch;
    globalThis.fetch = (async (address: string) => {
      const path = new URL(address).pathname.slice(1);
      return new Response(Buffer.from(files.find((file) => file.path === path)!.content));
    }) as typeof fetch;
    try {
      const script = join(folder, "pagefind.mjs");
      writeFileSync(script, files.find(({ path }) => path === "pagefind.js")!.content);
      const { createInstance } = await import(script);
      const instance = createInstance({ basePath: "http://pagefind.test/", noWorker: true });
      for (const word of new Set(words.filter((one) => one !== NOTHING))) {
        const places = words.flatMap((one, place) => (one === word ? [place] : []));
        const { results } = await instance.search(word);
        expect(results.map((result: { words: number[] }) => result.words)).toEqual([places]);
      }
    } finally {
      globalThis.fetch = originalFetch;
    }
  });
});

describe("the release of Pagefind", () => {
  it("that is installed is the one that the files fit", async () => {
    expect(installedVersion()).toBe(PAGEFIND_VERSION);
    expect((await loadRuntime()).version).toBe(PAGEFIND_VERSION);
  });

  it.each(["1.5.0", "1.6.1", "1.6.0-beta.1"])("%s is refused, and says what to do", (version) => {
    expect(refuseVersion(version)).toMatch(`Pagefind 是 ${version}`);
    expect(refuseVersion(version)).toMatch(/npm ci.*Pagefind.*run npm ci/);
    expect(refuseVersion(PAGEFIND_VERSION)).toBeNull();
  });
});

describe("the index", () => {
  it("is what Pagefind's own indexer makes of the same words", async () => {
    const { characters } = await loadTraditional();
    const seeds = content.documents.map((one) => prepareDocument(one, characters, String).lines);
    const short = Array.from({ length: 20 }, (_, at) => [LINES[at % 3]!]);
    const documents = [...seeds, ...short];
    const pages: string[][][] = [];
    for (let from = 0; from < documents.length; from += PAGE_DOCUMENTS) {
      pages.push(documents.slice(from, from + PAGE_DOCUMENTS));
    }
    const files = await runPagefind(pages.map((page) => page.flat().flatMap(wordsOf).join(" ")));
    const theirs = files.filter(({ path }) => path.endsWith(".pf_index")).flatMap(entriesOf);
    const tables = pages.map((page) => divideWords(collectWords(page)));
    const partsOf = (range: number) =>
      tables.map((divided, firstPage) => ({ table: divided[range]!, firstPage }));
    const ours = Array.from({ length: RANGE_COUNT }, (_, range) => range)
      .flatMap((range) => [...joinWords(partsOf(range), range)])
      .flatMap(({ bytes }) => (decode(bytes) as [Entry[]])[0]);
    expect(pages.length).toBeGreaterThan(3);
    expect(ours).toEqual(theirs.sort(([a], [b]) => (a < b ? -1 : 1)));
  });

  it("has the metadata and the entry that Pagefind writes", async () => {
    const files = await runPagefind(LINES.map((line) => wordsOf(line).join(" ")));
    const metadata = files.find(({ path }) => path.endsWith(".pf_meta"))!;
    const bytes = gunzipSync(metadata.content);
    const signature = sign(new Uint8Array()).length;
    expect(bytes.subarray(0, signature)).toEqual(Buffer.from(sign(new Uint8Array())));
    const theirs = decode(bytes.subarray(signature)) as [string, Named[], Named[]];
    const { version } = await loadRuntime();
    const ours = decode(pagefindMetadata(version, ["0", "8"], ["", "国"])) as typeof theirs;
    expect(shapeOf(ours)).toEqual(shapeOf(theirs));
    expect(ours[0]).toBe(theirs[0]);
    const entry = JSON.parse(contentOf(files, "pagefind-entry.json"));
    const segment = { chunkStarts: printSorted([""]), words: [], batches: [], documents: [] };
    const manifest = { pagefind: { version, includeCharacters: [] } };
    const { entry: written } = prepareSegment(
      segment as unknown as SegmentFile,
      0,
      manifest as unknown as Manifest,
    );
    const own = JSON.parse(new TextDecoder().decode(written));
    expect(Object.keys(own).sort()).toEqual(Object.keys(entry).sort());
    const languages = Object.values<object>(entry.languages);
    expect(Object.keys(own.languages.und).sort()).toEqual(Object.keys(languages[0]!).sort());
  });

  it("are the same for the same documents", async () => {
    const hashes = [];
    for (const name of ["one", "two"]) {
      const outDir = join(folder, name);
      await indexContent(content.folder, outDir);
      const hash = createHash("sha256");
      const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name).slice(outDir.length))
        .sort();
      for (const file of files) hash.update(file).update(readFileSync(join(outDir, file)));
      hashes.push(hash.digest("hex"));
    }
    expect(hashes[0]).toBe(hashes[1]);
  });
});

describe("the scripts for the browser", () => {
  it("are small, and call nothing that came after 2020", async () => {
    const { client, worker, packedWorker } = await bundleClient((await loadRuntime()).script);
    expect(client.length).toBeLessThan(4_000);
    // What browsers load; those of before 2023 load it as it is.
    expect(packedWorker.length).toBeLessThan(26_000);
    // Only browsers that can't unpack load it as it is; 300 bytes more since it names clauses by the
    // one table of their names.
    expect(worker.length).toBeLessThan(65_500);
    for (const script of [client, worker]) {
      const text = new TextDecoder().decode(script);
      const later = /\.at\(-|\.findLast|\.hasOwn\(|structuredClone|\.toSorted\(|\(\?<[=!]/;
      expect(later.exec(text)).toBeNull();
    }
  });
});
