import type { ReadRuleId } from "./read-problem.ts";

/** A reason why a file cannot be read; `readSource` turns it into the file's one diagnostic. */
export class UnreadableError extends Error {
  readonly ruleId: ReadRuleId;
  readonly detail: string;

  constructor(ruleId: ReadRuleId, detail = "") {
    super(ruleId);
    this.ruleId = ruleId;
    this.detail = detail;
  }
}
