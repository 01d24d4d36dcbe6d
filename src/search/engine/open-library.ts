import { openIndex, type WordIndex } from "../pagefind/open-index.ts";
import { prepareSegment } from "../pagefind/prepare-segment.ts";
import { type DocumentKey, documentKey, splitKey } from "../store/document-key.ts";
import {
  frequentFile,
  MANIFEST,
  type Manifest,
  PAGE_DOCUMENTS,
  SEGMENT_FILE,
  STARTS_GROUP,
  startsFile,
  textFile,
} from "../store/layout.ts";
import type { FileSource } from "../store/load-files.ts";
import { readOffsets } from "../store/offset-lists.ts";
import { remember } from "../store/remember.ts";
import type { DocumentColumns, SegmentFile } from "../store/segment-file.ts";
import type { TextChunk } from "../store/text-chunk.ts";
import { unzip } from "../store/unzip.ts";
import { readTraditionalTable, type TraditionalTables } from "../words/fold/traditional-table.ts";
import { type PhraseFinder, phraseFinder } from "./find-phrase.ts";
import { splitPage } from "./split-page.ts";

/** Everything that can be read of the library, loaded as it is needed. */
export interface Library {
  finder: PhraseFinder;
  /** Columns of the document's segment, and the document's place in them. */
  columns(key: DocumentKey): { columns: DocumentColumns; document: number };
  text(key: DocumentKey, chunk: number): Promise<TextChunk>;
  /** Where the document's provisions begin. */
  starts(key: DocumentKey): Promise<number[]>;
  traditional(): Promise<TraditionalTables>;
}

/** Files kept in memory, of text and of provision starts each. */
const KEPT = 600;

/** Loads what the first query needs. */
export async function openLibrary(files: FileSource): Promise<Library> {
  const manifest = JSON.parse(decode(await files.load(MANIFEST))) as Manifest;
  const folders = manifest.shards.map(({ folder }) => folder);
  const [wasm, ...packed] = await Promise.all(
    [manifest.pagefind.wasm, ...folders.map((folder) => `${folder}/${SEGMENT_FILE}`)].map(
      async (path) => unzip(await files.load(path)),
    ),
  );
  const segments = packed.map((bytes) => JSON.parse(decode(bytes)) as SegmentFile);
  const prepared = segments.map((segment, number) => prepareSegment(segment, number, manifest));
  const index = segments.length > 0 ? await openIndex(files, wasm!, prepared) : EMPTY;

  const texts = remember<TextChunk>(KEPT);
  const starts = remember<number[][]>(KEPT);
  const tables = remember<TraditionalTables>(1);
  const frequent = async (number: number) => {
    const documents = new Map<DocumentKey, number[]>();
    const loading = folders.map(async (folder) =>
      readOffsets(await unzip(await files.load(`${folder}/${frequentFile(number)}`))),
    );
    for (const [segment, lists] of (await Promise.all(loading)).entries()) {
      for (const [document, offsets] of lists.entries()) {
        if (offsets.length > 0) documents.set(documentKey(segment, document), offsets);
      }
    }
    return documents;
  };
  const finder = phraseFinder({
    ...index,
    frequent,
    split(page, offsets, into) {
      const [segment, document] = splitKey(page);
      const { first, documents } = prepared[segment]!.batchOf[document]!;
      const end = document + Math.min(PAGE_DOCUMENTS, first + documents - page);
      splitPage(segments[segment]!.documents.lengths.slice(document, end), page, offsets, into);
    },
  });
  return {
    finder,
    columns(key) {
      const [segment, document] = splitKey(key);
      return { columns: segments[segment]!.documents, document };
    },
    text(key, chunk) {
      const [segment, document] = splitKey(key);
      const { folder, first } = prepared[segment]!.batchOf[document]!;
      const path = `${folder}/${textFile(key - first, chunk)}`;
      return texts(path, async () => JSON.parse(decode(await unzip(await files.load(path)))));
    },
    async starts(key) {
      const [segment, document] = splitKey(key);
      const { folder, first } = prepared[segment]!.batchOf[document]!;
      const path = `${folder}/${startsFile(Math.floor((key - first) / STARTS_GROUP))}`;
      const group = await starts(path, async () =>
        readOffsets(await unzip(await files.load(path))),
      );
      return group[(key - first) % STARTS_GROUP]!;
    },
    traditional: () =>
      tables(manifest.traditional, async () => {
        const printed = decode(await unzip(await files.load(manifest.traditional)));
        const [characters = "", readings = ""] = printed.split("\n");
        return {
          characters: readTraditionalTable(characters),
          readings: readTraditionalTable(readings),
        };
      }),
  };
}

const EMPTY: WordIndex = {
  lookup: async () => new Map(),
  lookupBeginning: async () => new Map(),
};

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
