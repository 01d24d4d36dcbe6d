import { type DocumentKey, documentKey } from "../store/document-key.ts";
import { indexFile, type Manifest, PAGE_DOCUMENTS } from "../store/layout.ts";
import type { SegmentFile } from "../store/segment-file.ts";
import { readSorted } from "../store/sorted-list.ts";
import { sign } from "./pagefind-file.ts";
import { pagefindMetadata } from "./pagefind-metadata.ts";

/** Documents of a segment that were indexed together. */
interface SegmentBatch {
  /** The batch's folder, below the search folder. */
  folder: string;
  first: DocumentKey;
  documents: number;
}

/** A segment as Pagefind wants it: files by Pagefind's own names. */
export interface PreparedSegment {
  entry: Uint8Array;
  metadata: Uint8Array;
  /** Where each chunk of the segment begins. */
  chunkStarts: string[];
  /** Files of its chunks, below the search folder. */
  chunkPaths: string[];
  /** The batch of each of its documents. */
  batchOf: SegmentBatch[];
}

export function prepareSegment(
  segment: SegmentFile,
  number: number,
  manifest: Manifest,
): PreparedSegment {
  const batches = listBatches(segment, number);
  // A page is named by its key.
  const pages = batches.flatMap(({ first, documents }) =>
    Array.from({ length: Math.ceil(documents / PAGE_DOCUMENTS) }, (_, page) =>
      String(first + page * PAGE_DOCUMENTS),
    ),
  );
  const chunkStarts = readSorted(segment.chunkStarts);
  const { version, includeCharacters } = manifest.pagefind;
  const entry = {
    version,
    languages: { und: { hash: "und", wasm: null, page_count: pages.length } },
    include_characters: includeCharacters,
  };
  return {
    entry: new TextEncoder().encode(JSON.stringify(entry)),
    metadata: sign(pagefindMetadata(version, pages, chunkStarts)),
    chunkStarts,
    chunkPaths: segment.words.flatMap(({ folder, chunks }) =>
      Array.from({ length: chunks }, (_, chunk) => `index/${folder}/${indexFile(chunk)}`),
    ),
    batchOf: batches.flatMap((batch) => Array.from({ length: batch.documents }, () => batch)),
  };
}

function listBatches({ batches }: SegmentFile, number: number): SegmentBatch[] {
  let first = documentKey(number, 0);
  return batches.map(({ folder, documents }) => {
    const batch = { folder: `index/${folder}`, first, documents };
    first += documents;
    return batch;
  });
}
