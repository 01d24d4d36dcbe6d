import type { PackedMetadata } from "./pagefind-metadata.ts";

/** What readers can narrow a search down by; the names are those of the document JSON. */
export const FACETS = ["issuers", "documentType", "year", "topic", "validity"] as const;
export type Facet = (typeof FACETS)[number];

/** One division of a shard's documents. */
export interface FacetColumn {
  values: string[];
  /** For each document the places of its values in `values`. */
  of: number[][];
}

/** What is known of a shard's documents without reading their text; one entry a document. */
export interface DocumentColumns {
  /** Folded characters. */
  lengths: number[];
  /** Folded characters of the title, and of title and document number together. */
  titleLengths: number[];
  headLengths: number[];
  /** 成文日期, else 发布日期, as a number: 20191231; 0 where unknown. */
  dates: number[];
  facets: Record<Facet, FacetColumn>;
}

/** The shard's file, as JSON. */
export interface ShardFile {
  metadata: PackedMetadata | PlainMetadata;
  documents: DocumentColumns;
}

/** Pagefind's own file, where it could not be packed: `bytes` in Base64. */
export interface PlainMetadata {
  bytes: string;
  /** Pagefind's name of each page. */
  pages: string[];
}
