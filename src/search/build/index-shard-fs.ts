import { gunzipSync } from "node:zlib";
import * as pagefind from "pagefind";
import { indexFile, PAGE_DOCUMENTS } from "../store/layout.ts";
import { type PackedMetadata, packMetadata } from "../store/pagefind-metadata.ts";
import type { PlainMetadata } from "../store/shard-file.ts";

/** What Pagefind made of some documents. */
export interface PagefindOutput {
  metadata: PackedMetadata | PlainMetadata;
  /** Chunks of the index, by the names that the browser asks for. */
  files: Map<string, Uint8Array>;
}

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
 * Words in a chunk of the index, as Pagefind counts them: smaller chunks make a query's download
 * smaller and the files more. Marked unstable by Pagefind; without it everything works, with larger
 * downloads.
 */
const CHUNK_SIZE = "1800";

/**
 * Runs Pagefind over the prepared words of a shard's documents: `PAGE_DOCUMENTS` make a page.
 *
 * @param onDocuments called after each page with the number of its documents.
 * @throws {Error} with Pagefind's own message when it fails.
 */
export async function indexShard(
  documents: string[],
  onDocuments: (count: number) => void,
): Promise<PagefindOutput> {
  const pages: string[][] = [];
  for (let from = 0; from < documents.length; from += PAGE_DOCUMENTS) {
    pages.push(documents.slice(from, from + PAGE_DOCUMENTS));
  }
  const contents = pages.map((page) => page.join(" "));
  return readOutput(await runPagefind(contents, (page) => onDocuments(pages[page]!.length)));
}

/** Pagefind's script and WebAssembly, as they come with any index. */
export async function loadRuntime(): Promise<PagefindRuntime> {
  const written = await runPagefind([""], () => {});
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

async function runPagefind(pages: string[], onPage: (page: number) => void): Promise<OutputFile[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= CHUNK_SIZE;
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
      onPage(number);
    }
    const { files, errors } = await index.getFiles();
    if (errors.length > 0) throw new Error(errors.join("\n"));
    return files;
  } finally {
    await index.deleteIndex();
  }
}

function readOutput(written: OutputFile[]): PagefindOutput {
  const file = written.find(({ path }) => path.endsWith(".pf_meta"));
  if (!file) throw new Error("Pagefind wrote no metadata.");
  const metadata = unzip(file.content);
  const pages = pagesInOrder(written);
  const unpacked = packMetadata(metadata);
  const packed = unpacked?.names.pages.every((name, number) => name === pages[number])
    ? unpacked
    : null;
  const numbers = new Map(packed?.names.chunks.map((name, number) => [name, String(number)]));
  const files = new Map<string, Uint8Array>();
  for (const { path, content } of written) {
    const name = /([^/\\]+)\.pf_index$/.exec(path)?.[1];
    if (name !== undefined) files.set(indexFile(numbers.get(name) ?? name), content);
  }
  return {
    metadata: packed?.packed ?? { bytes: Buffer.from(metadata).toString("base64"), pages },
    files,
  };
}

/** Pagefind's names of the pages in their own order, from the address that each was given. */
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

const SIGNATURE = "pagefind_dcd";

function unzip(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(SIGNATURE.length);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
