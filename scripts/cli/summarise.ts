import type { UnderstoodLibrary } from "../../src/build/content/build-content.ts";
import { clip, formatTable } from "./format-table.ts";
import { EXIT } from "./options.ts";
import type { Cost } from "./progress.ts";

/** Longer libraries list only the documents that need a look. */
const LONGEST_LIST = 40;

/**
 * Prints what became of every document, and the time and memory that each phase took.
 *
 * @returns the exit status: 1 where a document or a reference check failed.
 */
export function summarise(library: UnderstoodLibrary, costs: Cost[]): number {
  const { members, diagnostics, found } = library;
  const warned = Map.groupBy(
    diagnostics.filter(({ severity }) => severity === "warning"),
    ({ file }) => file,
  );
  const isLong = members.length > LONGEST_LIST;
  const listed = isLong
    ? members.filter(({ source }) => warned.has(source)).slice(0, LONGEST_LIST)
    : members;
  const rows = listed.map(({ source, record: { reading } }) => [
    clip(reading.entry.slug, 28),
    clip(reading.entry.title, 56),
    reading.entry.provisions,
    reading.entry.references,
    warned.get(source)?.length ?? 0,
  ]);
  const head = [
    "文件 document",
    "标题 title",
    "条款 provisions",
    "引用 references",
    "警告 warnings",
  ];
  if (rows.length > 0) process.stdout.write(`\n${formatTable([head, ...rows])}\n`);
  if (isLong) {
    process.stdout.write(
      `（共 ${members.length} 份，以上只列有警告的前 ${rows.length} 份。Only documents with warnings are listed.）\n`,
    );
  }
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const total = diagnostics.length - errors;
  const phases = costs
    .map(({ title, seconds, memory }) => `${title} ${seconds.toFixed(1)} s ${memory} MB`)
    .join("，");
  process.stdout.write(
    `\n发布 ${members.length}/${found} 份，错误 ${errors}，警告 ${total}。${phases}\n` +
      `${members.length} of ${found} documents published, ${errors} errors, ${total} warnings.\n`,
  );
  return errors > 0 ? EXIT.failed : EXIT.ok;
}
