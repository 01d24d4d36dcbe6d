import { mkdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findDuplicates } from "../../policy/library/find-duplicates.ts";
import type { Diagnostic } from "../../policy/report/diagnostic.ts";
import { report } from "../../policy/report/report.ts";
import {
  type Fingerprint,
  fingerprintOfPictures,
  fingerprintOfSource,
} from "../kept/fingerprint.ts";
import { hashOf } from "../kept/hash.ts";
import type { OutputFolder } from "../kept/output-folder.ts";
import { UsageError } from "../phases/usage-error.ts";
import type { WorkerPool } from "../threads/worker-pool.ts";
import { readBeside } from "./collect-pictures.ts";
import { PICTURES } from "./content-layout.ts";
import type { DocumentRecord, ReadingRecord } from "./document-record.ts";
import { DOCUMENT_TASKS } from "./document-task-module.ts";
import { type FoundSource, type FoundSources, findSources } from "./find-sources.ts";

/** A document that will be published. */
export interface Member {
  /** Path of the source file. */
  source: string;
  slug: string;
  record: DocumentRecord & { reading: ReadingRecord };
  /** Path of the document's JSON: as it was read just now, or as it was written into CONTENT before. */
  file: string;
}

/** A folder of documents, each understood by itself. */
export interface ReadLibrary {
  /** Records of all documents by source file, in the order of the files. */
  records: Map<string, DocumentRecord>;
  /** Documents that can be published, one for each slug, in the order of the files. */
  members: Member[];
  /** What was found in reading, in the order of the files. */
  diagnostics: Diagnostic[];
  /** Was no file read again? */
  isKnown: boolean;
}

export interface ReadLibraryOptions {
  /** Folder of documents. */
  seeds: string;
  /** What was remembered of each source file. */
  previous: Record<string, DocumentRecord>;
  /** Holds the documents that were written before; receives those read now, for a while. */
  content: OutputFolder;
  pool: WorkerPool;
  onProgress: (done: number, total: number) => void;
}

/**
 * Reads and understands every document of a folder that has changed since the last time. Of two with
 * the same slug the first is published. A document with an error is left out; the others are
 * complete.
 *
 * @throws {UsageError} when there is no such folder, or nothing in it.
 */
export async function readLibrary(options: ReadLibraryOptions): Promise<ReadLibrary> {
  const { seeds, content, pool } = options;
  const found = await findSources(seeds);
  const { sources } = found;
  if (sources.length === 0) {
    throw new UsageError(
      `文件夹“${seeds}”里没有文件；请放入文件，或用 --seeds 指定。No documents in this folder: put some there, or name another with --seeds.`,
    );
  }
  const keys = sources.map(sourceKey);
  const known = sources.map(({ file }, at) => recall(file, keys[at]!, options));
  const unread = sources.flatMap((source, at) =>
    known[at] === null ? [{ source, at, file: stagedFile(content, at) }] : [],
  );
  const results = await pool.run(
    DOCUMENT_TASKS,
    "read",
    unread.map(({ source, file }) => ({ source, seeds, file })),
    (done) => options.onProgress(sources.length - unread.length + done, sources.length),
  );
  const files = new Map<string, string>();
  for (const [index, { source, at, file }] of unread.entries()) {
    known[at] = { key: keys[at]!, ...results[index]!, resolved: null, published: null };
    files.set(source.file, file);
  }
  const records = new Map(sources.map(({ file }, at) => [file, known[at]!]));
  const members = chooseMembers(records, files, content);
  await placePictures(members, content);
  const diagnostics = collectDiagnostics(found, records, members);
  return { records, members, diagnostics, isKnown: unread.length === 0 };
}

function sourceKey({ file, sidecar }: FoundSource): Fingerprint {
  return fingerprintOfSource({
    file,
    hash: hashBeside(file),
    sidecar: sidecar === null ? null : { file: sidecar, hash: hashBeside(sidecar) },
  });
}

/** Hash of what a file holds; `null` where it can't be read. */
function hashBeside(path: string): string | null {
  const bytes = readBeside(path);
  return bytes === null ? null : hashOf(bytes);
}

/** What is known of a file, if it still holds: the file, what lies beside it, what was written. */
function recall(
  file: string,
  key: Fingerprint,
  { previous, content }: ReadLibraryOptions,
): DocumentRecord | null {
  const record = previous[file];
  if (record?.key !== key) return null;
  for (const [path, hash] of Object.entries(record.beside)) {
    if (hashBeside(path) !== hash) return null;
  }
  const { reading, published } = record;
  // What failed is tried again: perhaps the disk or LibreOffice was to blame.
  if (reading === null || published === null || content.find(published.key) === null) return null;
  const hasPictures = reading.pictures.length === 0 || content.find(picturesKey(reading)) !== null;
  return hasPictures ? record : null;
}

function stagedFile(content: OutputFolder, at: number): string {
  return join(content.staging, "read", `${at}.json`);
}

function picturesKey({ names, pictures }: ReadingRecord): Fingerprint {
  return fingerprintOfPictures({ slug: names.slug, pictures });
}

function chooseMembers(
  records: Map<string, DocumentRecord>,
  files: Map<string, string>,
  content: OutputFolder,
): Member[] {
  const members = new Map<string, Member>();
  for (const [source, record] of records) {
    const { reading } = record;
    if (reading === null || members.has(reading.names.slug)) continue;
    const { slug } = reading.names;
    const file = files.get(source) ?? join(content.folder, "documents", `${slug}.json`);
    members.set(slug, { source, slug, record: Object.assign(record, { reading }), file });
  }
  return [...members.values()];
}

/** Puts the pictures of published documents into CONTENT: of two with one slug, only the published one's. */
async function placePictures(members: Member[], content: OutputFolder): Promise<void> {
  for (const { record, file } of members) {
    const key = picturesKey(record.reading);
    if (record.reading.pictures.length === 0 || content.keep(key) !== null) continue;
    for (const { path, hash } of record.reading.pictures) {
      const target = join(content.staging, PICTURES, path);
      await mkdir(dirname(target), { recursive: true });
      await rename(join(`${file}.images`, path), target);
      content.add(`${PICTURES}/${path}`, key, hash);
    }
  }
}

function collectDiagnostics(
  { orphans, data }: FoundSources,
  records: Map<string, DocumentRecord>,
  members: Member[],
): Diagnostic[] {
  const bySlug = new Map(members.map((member) => [member.slug, member]));
  const ofFiles = [...records].flatMap(([file, { diagnostics, reading }]) => {
    const winner = reading === null ? undefined : bySlug.get(reading.names.slug);
    return winner === undefined || winner.source === file
      ? diagnostics
      : [
          ...diagnostics,
          report("slug-duplicate", { file }, { slug: winner.slug, other: winner.source }),
        ];
  });
  const published = members.map(({ source, record: { reading } }) => ({
    ...reading.names,
    file: source,
    sha256: reading.sha256,
  }));
  return [
    ...orphans.map((file) => report("sidecar-orphan", { file })),
    ...ignoredData(data),
    ...ofFiles,
    ...findDuplicates(published),
  ];
}

/** Tells of data files that are no documents, once for each folder. */
function ignoredData(files: string[]): Diagnostic[] {
  const folders = Map.groupBy(files, (file) => dirname(file));
  return [...folders].map(([folder, inside]) =>
    report("data-ignored", { file: inside[0]! }, { folder, count: inside.length }),
  );
}
