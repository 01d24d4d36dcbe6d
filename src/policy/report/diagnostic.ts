/** How bad: an `error` keeps the document from being published, a `warning` asks for a look. */
export type Severity = "error" | "warning";

/**
 * One message about one place. `ruleId` is permanent: it is documented in `docs/diagnostics.md`
 * and staff may search for it. The message is Chinese, then English: what is wrong, what to do.
 */
export interface Diagnostic {
  file: string;
  /** 1-based; 1 where the whole file is meant. */
  line: number;
  column: number;
  severity: Severity;
  ruleId: string;
  message: string;
}
