import type { PolicyDocument } from "../../src/policy/document/tree.ts";
import { explainReading } from "../../src/policy/understand/explain-reading.ts";
import { clip, formatTable } from "./format-table.ts";

/** Columns of the terminal that a line's own text gets. */
const TEXT_WIDTH = 40;

/** Prints how every line of a document was read, and why, beside the line. */
export function printExplanation(document: PolicyDocument): void {
  const rows = explainReading(document).map(({ line, text, anchor, as, because }) => [
    line,
    clip(text.replace(/\s+/g, " "), TEXT_WIDTH),
    as,
    anchor,
    because,
  ]);
  process.stdout.write(
    `${document.source.file}\n${formatTable([["行 line", "原文 text", "读作 read as", "锚点 anchor", "依据 why"], ...rows])}\n`,
  );
}
