import { indexFile, type Manifest } from "../store/layout.ts";
import { unpackMetadata } from "../store/pagefind-metadata.ts";
import type { ShardFile } from "../store/shard-file.ts";
import { type PageKey, pageKey } from "./document-key.ts";

/** A shard as Pagefind wants it: files by Pagefind's own names. */
export interface PreparedShard {
  entry: Uint8Array;
  metadata: Uint8Array;
  /** Where a chunk of the index is, below the search folder. */
  chunkPath(name: string): string;
  /** Names of its pages, as they come back in results. */
  pages: Array<[name: string, key: PageKey]>;
}

const SIGNATURE = "pagefind_dcd";

export function prepareShard(
  { metadata }: ShardFile,
  number: number,
  manifest: Manifest,
): PreparedShard {
  const isPacked = "chunkStarts" in metadata;
  const nameOf = (page: number) => (isPacked ? `${number}-${page}` : metadata.pages[page]!);
  const count = isPacked ? metadata.pages : metadata.pages.length;
  const { version, includeCharacters } = manifest.pagefind;
  const entry = {
    version,
    languages: { und: { hash: "und", wasm: null, page_count: count } },
    include_characters: includeCharacters,
  };
  const bytes = isPacked ? unpackMetadata(metadata, nameOf) : decodeBase64(metadata.bytes);
  return {
    entry: encode(JSON.stringify(entry)),
    metadata: concatenate(encode(SIGNATURE), bytes),
    chunkPath: (name) => `${manifest.shards[number]!.folder}/${indexFile(name)}`,
    pages: Array.from({ length: count }, (_, page) => [nameOf(page), pageKey(number, page)]),
  };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function concatenate(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

function decodeBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
