import { toJson } from "../../policy/emit/to-json.ts";
import type { EmitOptions } from "../../policy/emit/to-mdast.ts";
import { citedDocuments, citesByDocument } from "../../policy/library/cited-documents.ts";
import { collectBacklinks, countBacklinks } from "../../policy/library/collect-backlinks.ts";
import type { Diagnostic } from "../../policy/report/diagnostic.ts";
import {
  type Fingerprint,
  fingerprintOfPublication,
  fingerprintOfWholeFile,
} from "../kept/fingerprint.ts";
import type { OutputFolder } from "../kept/output-folder.ts";
import type { WorkerPool } from "../threads/worker-pool.ts";
import type { LISTS } from "./content-layout.ts";
import { DOCUMENT_TASKS } from "./document-task-module.ts";
import type { PublishTask } from "./document-tasks.ts";
import type { ResolvedMember } from "./resolve-library.ts";

export interface WriteLibraryOptions {
  /** Folder of documents. */
  seeds: string;
  /** Gives the file that tasks read the library from, see `resolveLibrary`. */
  libraryFile: () => Promise<string>;
  /** Receives what `docs/content-format.md` describes. */
  content: OutputFolder;
  pool: WorkerPool;
  emit: EmitOptions;
  onProgress: (done: number, total: number) => void;
}

/**
 * Writes the files of each document that has changed, or is cited otherwise than the
 * last time, and the lists of the library. Nothing is in its place before `content.commit()`.
 */
export async function writeLibrary(
  members: ResolvedMember[],
  diagnostics: Diagnostic[],
  options: WriteLibraryOptions,
): Promise<void> {
  const { content, pool, seeds, emit } = options;
  const summaries = members.map(({ record }) => record.resolved.summary);
  const cited = citedDocuments(summaries);
  const cites = citesByDocument(summaries, cited);
  const backlinks = collectBacklinks(summaries);
  const warnings = countWarnings(diagnostics);
  const changed: Array<{ member: ResolvedMember; key: Fingerprint; task: PublishTask }> = [];
  for (const member of members) {
    const { slug, source, record } = member;
    const around = { cites: cites.get(slug) ?? [], citedBy: backlinks.get(slug) ?? {} };
    const key = fingerprintOfPublication({ resolution: record.resolved.key, ...around });
    if (record.published?.key === key && content.keep(key) !== null) continue;
    const task = {
      library: await options.libraryFile(),
      slug,
      source,
      seeds,
      options: emit,
      folder: content.staging,
      ...around,
    };
    changed.push({ member, key, task });
  }
  const results = await pool.run(
    DOCUMENT_TASKS,
    "publish",
    changed.map(({ task }) => task),
    (done) => options.onProgress(done, changed.length),
  );
  for (const [at, { member, key }] of changed.entries()) {
    const { files, ...published } = results[at]!;
    for (const { path, hash } of files) content.add(path, key, hash);
    member.record.published = { key, ...published };
  }
  const catalog = members.map(({ slug, source, record }) => ({
    ...record.reading.entry,
    citations: countBacklinks(backlinks.get(slug) ?? {}),
    warnings: warnings.get(source) ?? 0,
  }));
  const lists: Record<(typeof LISTS)[number], unknown> = {
    "catalog.json": catalog.sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    "cited.json": cited,
    "terms.json": members.flatMap(({ record }) => record.reading.terms),
  };
  for (const [path, list] of Object.entries(lists)) {
    const text = toJson(list);
    const key = fingerprintOfWholeFile({ path, text });
    if (content.keep(key) === null) await content.write(path, key, text);
  }
}

/** Counts warnings by file. */
function countWarnings(diagnostics: Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file, severity } of diagnostics) {
    if (severity === "warning") counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return counts;
}
