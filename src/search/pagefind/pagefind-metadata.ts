import { encodeCbor } from "./cbor.ts";

/**
 * The metadata file of an index for Pagefind to read: `[version, pages, chunks, filters, sorts,
 * fields]`. Chunk `n` is named `n`, and each chunk reaches to just before the next.
 *
 * @param chunkStarts ascending; every word of a chunk comes at or after its start.
 * @returns bytes without signature, unpacked.
 */
export function pagefindMetadata(
  version: string,
  pageNames: string[],
  chunkStarts: string[],
): Uint8Array {
  return encodeCbor([
    version,
    pageNames.map((name) => [name, 1, ""]),
    chunkStarts.map((from, chunk) => [from, justBefore(chunkStarts[chunk + 1]), String(chunk)]),
    [],
    [],
    [],
  ]);
}

/** A word after all words of the chunk and before the next one's first: 国亿 → 国亾 + the last character. */
function justBefore(next: string | undefined): string {
  if (next === undefined) return LAST;
  return next.slice(0, -1) + String.fromCharCode(next.charCodeAt(next.length - 1) - 1) + LAST;
}

const LAST = "\uffff";
