/** What readers can narrow a search down by; the names are those of the document JSON. */
export const FACETS = ["issuers", "documentType", "year", "topic", "validity"] as const;
export type Facet = (typeof FACETS)[number];
/** Facets that are stored: the year is that of the date. */
export type StoredFacet = Exclude<Facet, "year">;

/** One division of a segment's documents. */
export interface FacetColumn {
  values: string[];
  /** For each document the places of its values in `values`. */
  of: number[][];
}

/** What is known of a segment's documents without reading their text; one entry a document. */
export interface DocumentColumns {
  /** Folded characters: of all, of the title, of the document number that follows it. */
  lengths: number[];
  titleLengths: number[];
  numberLengths: number[];
  /** 成文日期, else 发布日期, as a number: 20191231; 0 where unknown. */
  dates: number[];
  facets: Record<StoredFacet, FacetColumn>;
}

/** The segment's file, as JSON. */
export interface SegmentFile {
  /** Where the chunks of its index begin, see `WordChunk`; by `printSorted`. */
  chunkStarts: string;
  /** The folders of the index's chunks with the number of chunks in each, in the order of the chunks. */
  words: Array<{ folder: string; chunks: number }>;
  /** Documents that were indexed together, in the order of the columns. */
  batches: Array<{ folder: string; documents: number }>;
  documents: DocumentColumns;
}
