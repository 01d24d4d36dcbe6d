import { gunzipSync } from "node:zlib";
import * as pagefind from "pagefind";
import type { CborValue } from "../store/cbor.ts";
import { PAGE_DOCUMENTS } from "../store/layout.ts";
import { unsign } from "../store/pagefind-file.ts";
import { decodeCbor } from "./cbor-reader.ts";
import { readWords, type WordTable } from "./word-table.ts";

/** What the browser needs of Pagefind itself; the same for every shard. */
export interface PagefindRuntime {
  version: string;
  includeCharacters: string[];
  /** Source of `pagefind.js`. */
  script: string;
  /** WebAssembly as Pagefind publishes it. */
  wasm: Uint8Array;
}

/**
 * Runs Pagefind over the prepared words of some documents: `PAGE_DOCUMENTS` make a page, numbered in
 * their order.
 *
 * @throws {Error} with Pagefind's own message when it fails, and where its files are not laid out as
 *   expected.
 */
export async function indexDocuments(documents: string[]): Promise<WordTable> {
  const pages: string[] = [];
  for (let from = 0; from < documents.length; from += PAGE_DOCUMENTS) {
    pages.push(documents.slice(from, from + PAGE_DOCUMENTS).join(" "));
  }
  const written = await runPagefind(pages);
  try {
    const names = pageNames(unzip(written.find(({ path }) => path.endsWith(".pf_meta"))!.content));
    const places = pagesInOrder(written);
    if (names.some((name, page) => name !== places[page])) throw new RangeError("Pages are moved.");
    const chunks = written.filter(({ path }) => path.endsWith(".pf_index"));
    return readWords(chunks.map(({ content }) => unzip(content)));
  } catch (cause) {
    throw new Error(
      "Pagefind 索引文件的写法变了，请核对 Pagefind 的版本。Pagefind lays its index out differently: check its version.",
      { cause },
    );
  }
}

/** Pagefind's script and WebAssembly, as they come with any index. */
export async function loadRuntime(): Promise<PagefindRuntime> {
  const written = await runPagefind([""]);
  const only = (name: RegExp) => written.find(({ path }) => name.test(path))!.content;
  const entry = JSON.parse(decode(only(/pagefind-entry\.json$/)));
  return {
    version: entry.version,
    includeCharacters: entry.include_characters ?? [],
    script: decode(only(/(^|[/\\])pagefind\.js$/)),
    wasm: only(/wasm\.unknown\.pagefind$/),
  };
}

/** Ends Pagefind's process. */
export async function closePagefind(): Promise<void> {
  await pagefind.close();
}

interface OutputFile {
  path: string;
  content: Uint8Array;
}

async function runPagefind(pages: string[]): Promise<OutputFile[]> {
  // "und" (undetermined): nothing is segmented or stemmed again.
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: "und",
    writePlayground: false,
  });
  if (!index) throw new Error(errors.join("\n"));
  try {
    for (const [number, content] of pages.entries()) {
      const added = await index.addCustomRecord({ url: String(number), content, language: "und" });
      if (added.errors.length > 0) throw new Error(added.errors.join("\n"));
    }
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(errors.join("\n"));
    return files;
  } finally {
    await index.deleteIndex();
  }
}

/** Pagefind's names of the pages in the order of its metadata: `[version, [[name, …], …], …]`. */
function pageNames(metadata: Uint8Array): CborValue[] {
  const root = decodeCbor(metadata);
  const pages = Array.isArray(root) ? root[1] : null;
  if (!Array.isArray(pages)) throw new RangeError("No pages in the metadata.");
  return pages.map((page) => (Array.isArray(page) ? page[0]! : page));
}

/** The same from the address that each page was given. */
function pagesInOrder(written: OutputFile[]): string[] {
  const pages: string[] = [];
  for (const { path, content } of written) {
    const name = /([^/\\]+)\.pf_fragment$/.exec(path)?.[1];
    if (name === undefined) continue;
    const { url } = JSON.parse(decode(unzip(content))) as { url: string };
    pages[Number(url.replace(/\D/g, ""))] = name;
  }
  return pages;
}

function unzip(content: Uint8Array): Uint8Array {
  return unsign(gunzipSync(content));
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
