import type { CatalogEntry } from "../../policy/document/to-catalog-entry.ts";
import type { DocumentNames } from "../../policy/library/library-index.ts";
import type { LibraryTerm } from "../../policy/library/library-terms.ts";
import type { CitedElsewhere } from "../../policy/library/resolve-references.ts";
import type { CitationSummary } from "../../policy/library/summarise-citations.ts";
import type { Diagnostic } from "../../policy/report/diagnostic.ts";
import type { Fingerprint } from "../kept/fingerprint.ts";
import { hasFields } from "../kept/has-fields.ts";

/**
 * All that is remembered of a source file from one build to the next, and all that a build holds of
 * it in memory: what its own reading gave, then what the library makes of it, then what was written.
 * Each step has the fingerprint of everything it was made from as its key.
 */
export interface DocumentRecord {
  /** Fingerprint of what was read: the file's bytes, its path and its sidecar. */
  key: Fingerprint;
  diagnostics: Diagnostic[];
  /** Files that it looked for beside itself, with the hash of what was there; `null` for nothing. */
  beside: Record<string, string | null>;
  /** `null` where the file can't be published. */
  reading: ReadingRecord | null;
  resolved: ResolvedRecord | null;
  published: PublishedRecord | null;
}

/** What the library needs to know of a document by itself. */
export interface ReadingRecord {
  names: DocumentNames;
  /** SHA-256 of the file, as it is published. */
  sha256: string;
  /** The other documents that it names. */
  cited: CitedElsewhere[];
  terms: LibraryTerm[];
  /** The document's line of the catalog, as far as it tells itself. */
  entry: CatalogEntry;
  /** Paths below `images/`, and hashes. */
  pictures: Array<{ path: string; hash: string }>;
}

/** What the library makes of a document: where its references lead. */
export interface ResolvedRecord {
  /** Fingerprint of the reading, and of what the library answers for each name in it. */
  key: Fingerprint;
  diagnostics: Diagnostic[];
  summary: CitationSummary;
}

/** What was written of a document into CONTENT. */
export interface PublishedRecord {
  /** Fingerprint of the resolved document, what it cites and who cites it. */
  key: Fingerprint;
  /** Fingerprint of what readers see of the document without the library around it: search depends on it. */
  text: Fingerprint;
}

/** Whether a value that was read from disk can be what is remembered of a source file. */
export function isDocumentRecord(value: unknown): value is DocumentRecord {
  const fields = {
    key: "string",
    diagnostics: "array",
    beside: "object",
    reading: ["object", "null"],
    resolved: ["object", "null"],
    published: ["object", "null"],
  } as const;
  if (!hasFields(value, fields)) return false;
  const { reading, resolved, published } = value as DocumentRecord;
  return (
    (reading === null || isReadingRecord(reading)) &&
    (resolved === null ||
      hasFields(resolved, { key: "string", diagnostics: "array", summary: "object" })) &&
    (published === null || hasFields(published, { key: "string", text: "string" }))
  );
}

function isReadingRecord({ names, ...reading }: ReadingRecord): boolean {
  return (
    hasFields(names, { slug: "string" }) &&
    hasFields(reading, {
      sha256: "string",
      cited: "array",
      terms: "array",
      entry: "object",
      pictures: "array",
    })
  );
}
