import { type CborValue, decodeCbor, encodeCbor } from "./cbor.ts";

/**
 * What a browser must know of a Pagefind metadata file, and nothing else: pages and chunks are
 * numbered instead of named, which makes the download a fifth as large.
 */
export interface PackedMetadata {
  version: string;
  pages: number;
  /** First word of each chunk of the index, shortened by Pagefind to what tells it apart. */
  chunkStarts: string[];
}

/** Names that Pagefind gave to pages and chunks, in the order of `PackedMetadata`. */
export interface PagefindNames {
  pages: string[];
  chunks: string[];
}

/**
 * Takes a metadata file apart.
 *
 * @param bytes unzipped and without signature.
 * @returns `null` where the file is not laid out as expected (another release of Pagefind); it must
 *   then be published as it is.
 */
export function packMetadata(
  bytes: Uint8Array,
): { packed: PackedMetadata; names: PagefindNames } | null {
  let root: CborValue;
  try {
    root = decodeCbor(bytes);
  } catch {
    return null;
  }
  if (!isMetadata(root) || !isSameBytes(encodeCbor(root), bytes)) return null;
  const [version, pages, chunks] = root;
  const chunkStarts = chunks.map(([from]) => from);
  // A word must lead to its own chunk also when ranges end where the next one starts.
  const isOrdered = chunks.every(
    ([from, to], index) =>
      from <= to && (index === 0 || chunks[index - 1]![1] < from) && (from !== "" || index === 0),
  );
  if (!isOrdered) return null;
  return {
    packed: { version, pages: pages.length, chunkStarts },
    names: { pages: pages.map(([name]) => name), chunks: chunks.map(([, , name]) => name) },
  };
}

/**
 * The metadata file for Pagefind to read. Chunk `n` is named `n`, and each chunk reaches to just
 * before the next.
 *
 * @param pageName name to give to page `n`.
 */
export function unpackMetadata(
  { version, pages, chunkStarts }: PackedMetadata,
  pageName: (page: number) => string,
): Uint8Array {
  return encodeCbor([
    version,
    Array.from({ length: pages }, (_, page) => [pageName(page), 1, ""]),
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

type Metadata = [
  version: string,
  pages: Array<[name: string, words: number, group: ""]>,
  chunks: Array<[from: string, to: string, name: string]>,
  filters: [],
  sorts: [],
  metaFields: [],
];

function isMetadata(root: CborValue): root is Metadata {
  if (!Array.isArray(root) || root.length !== 6 || typeof root[0] !== "string") return false;
  const [, pages, chunks, ...rest] = root;
  return (
    isListOf(pages, ["string", "number", "string"]) &&
    pages.every((page) => page[2] === "") &&
    isListOf(chunks, ["string", "string", "string"]) &&
    rest.every((list) => Array.isArray(list) && list.length === 0)
  );
}

function isListOf(value: CborValue | undefined, kinds: string[]): value is CborValue[][] {
  return (
    Array.isArray(value) &&
    value.every(
      (item) =>
        Array.isArray(item) &&
        item.length === kinds.length &&
        item.every((part, index) => typeof part === kinds[index]),
    )
  );
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
