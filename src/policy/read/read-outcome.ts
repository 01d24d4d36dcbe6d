import type { SourceDocument } from "../document/source.ts";
import type { Diagnostic } from "../report/diagnostic.ts";

/** What the reader of one format gives: the document and what is doubtful in it. */
export interface ReadOutcome {
  source: SourceDocument;
  warnings: Diagnostic[];
}
