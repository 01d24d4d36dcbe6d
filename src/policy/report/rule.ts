/** How bad: an `error` keeps the document from being published, a `warning` asks for a look. */
export type Severity = "error" | "warning";

/**
 * Chinese, then English: what is wrong, what to do. They are printed one right behind the other, so
 * that a blank between them ends the Chinese; `{line}` stands for a particular of the case.
 */
export type Rule = readonly [severity: Severity, chinese: string, english: string];
