import type { Severity } from "./rule.ts";
import type { RuleId } from "./rules.ts";

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
  ruleId: RuleId;
  message: string;
}
