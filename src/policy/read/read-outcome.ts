import type { SourceDocument } from "../document/source.ts";
import type { ReadRuleId } from "./read-problem.ts";

/** What the reader of one format gives: the document and the rules that it found cause for. */
export interface ReadOutcome {
  source: SourceDocument;
  warnings: Array<{ ruleId: ReadRuleId; detail?: string; line?: number }>;
}
