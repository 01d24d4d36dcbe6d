import type { Diagnostic } from "../../src/policy/report/diagnostic.ts";

/** Prints `path:line:col severity ruleId message` on stderr, errors last so that they stay in view. */
export function printDiagnostics(diagnostics: Diagnostic[]): void {
  const order = [
    ...diagnostics.filter(({ severity }) => severity === "warning"),
    ...diagnostics.filter(({ severity }) => severity === "error"),
  ];
  for (const { file, line, column, severity, ruleId, message } of order) {
    process.stderr.write(`${file}:${line}:${column} ${severity} ${ruleId} ${message}\n`);
  }
}

/** Prints on stderr, a line each, what staff should know about the records of the last build and this one. */
export function printNotes(notes: string[]): void {
  for (const note of notes) process.stderr.write(`${note}\n`);
}
