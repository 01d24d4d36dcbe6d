import type { CatalogEntry } from "../../policy/document/to-catalog-entry.ts";
import type { DocumentNames } from "../../policy/library/library-index.ts";
import type { LibraryTerm } from "../../policy/library/library-terms.ts";
import type { CitedElsewhere } from "../../policy/library/resolve-references.ts";
import type { CitationSummary } from "../../policy/library/summarise-citations.ts";
import type { Diagnostic } from "../../policy/report/diagnostic.ts";

/**
 * All that is remembered of a source file from one build to the next, and all that a build holds of
 * it in memory: what its own reading gave, then what the library makes of it, then what was written.
 * Each step has a key that names everything it was made from.
 */
export interface DocumentRecord {
  /** The file's bytes, its path and its sidecar. */
  key: string;
  diagnostics: Diagnostic[];
  /** Files that it looked for beside itself, with the hash of what was there; `null` for nothing. */
  beside: Record<string, string | null>;
  /** `null` where the file can't be published. */
  reading: Reading | null;
  resolved: Resolved | null;
  published: Published | null;
}

/** What the library needs to know of a document by itself. */
export interface Reading {
  names: DocumentNames;
  /** Of the file's bytes. */
  sha256: string;
  /** The other documents that it names. */
  cited: CitedElsewhere[];
  terms: LibraryTerm[];
  /** Its line of the catalog, as far as the document itself tells. */
  entry: CatalogEntry;
  /** Paths below `images/`, and hashes. */
  pictures: Array<{ path: string; hash: string }>;
}

/** Where its references lead. */
export interface Resolved {
  /** The reading, and what the library answers for each name in it. */
  key: string;
  diagnostics: Diagnostic[];
  summary: CitationSummary;
}

/** What was written of it into CONTENT. */
export interface Published {
  /** The resolved document, what it cites and who cites it. */
  key: string;
  /** Of what readers see of it alone, without the library around it: what search depends on. */
  text: string;
}
