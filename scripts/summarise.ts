import { toCatalogEntry } from "../src/policy/to-catalog-entry.ts";
import type { Library } from "./load-library.ts";
import { EXIT } from "./options.ts";
import type { Timing } from "./progress.ts";
import { clip, formatTable } from "./report.ts";

/** Longer libraries list only the documents that need a look. */
const LONGEST_LIST = 40;

/**
 * Prints what became of every document and how long each phase took.
 *
 * @returns the exit status: 1 where a document or a reference check failed.
 */
export function summarise(library: Library, timings: Timing[]): number {
  const rows = library.documents.map((document) => {
    const entry = toCatalogEntry(document, library.warnings.get(document.slug) ?? 0);
    return [
      clip(entry.slug, 28),
      clip(entry.title, 56),
      entry.provisions,
      entry.references,
      entry.warnings,
    ];
  });
  const listed =
    rows.length <= LONGEST_LIST
      ? rows
      : rows.filter((row) => Number(row[4]) > 0).slice(0, LONGEST_LIST);
  const head = [
    "文件 document",
    "标题 title",
    "条款 provisions",
    "引用 references",
    "警告 warnings",
  ];
  if (listed.length > 0) process.stdout.write(`\n${formatTable([head, ...listed])}\n`);
  if (listed.length < rows.length) {
    process.stdout.write(
      `（共 ${rows.length} 份，以上只列有警告的前 ${listed.length} 份。Only documents with warnings are listed.）\n`,
    );
  }
  const errors = library.diagnostics.filter(({ severity }) => severity === "error").length;
  const total = library.diagnostics.length - errors;
  const phases = timings.map(({ title, seconds }) => `${title} ${seconds.toFixed(1)} s`).join("，");
  process.stdout.write(
    `\n发布 ${library.documents.length}/${library.found} 份，错误 ${errors}，警告 ${total}。${phases}\n` +
      `${library.documents.length} of ${library.found} documents published, ${errors} errors, ${total} warnings.\n`,
  );
  return errors > 0 ? EXIT.failed : EXIT.ok;
}
