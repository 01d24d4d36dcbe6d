import { join } from "node:path";
import type { EmitOptions } from "../../policy/emit/to-mdast.ts";
import type { Diagnostic } from "../../policy/report/diagnostic.ts";
import { FILE_TASKS } from "../kept/file-task-module.ts";
import {
  type Fingerprint,
  fingerprintOfContent,
  fingerprintOfSources,
} from "../kept/fingerprint.ts";
import { type FileRecords, isFileRecord, OutputFolder } from "../kept/output-folder.ts";
import { NO_RECORDS, readRecordsFile, writeRecordsFile } from "../kept/records-file.ts";
import type { RunPhases } from "../phases/run-phases.ts";
import type { WorkerPool } from "../threads/worker-pool.ts";
import { ROOTS } from "./content-layout.ts";
import { findLibreOffice } from "./convert-legacy.ts";
import { type DocumentRecord, isDocumentRecord } from "./document-record.ts";
import { readLibrary } from "./read-library.ts";
import { type ResolvedMember, resolveLibrary } from "./resolve-library.ts";
import { writeLibrary } from "./write-library.ts";

export interface BuildContentOptions {
  /** Folder of documents. */
  seeds: string;
  /** CONTENT. */
  content: string;
  /** Folder of what builds remember, see `openRecordsFolder`. */
  records: string;
  emit: EmitOptions;
  program: Fingerprint;
  /** Makes everything anew. */
  full: boolean;
  pool: WorkerPool;
  run: RunPhases;
}

/** What was understood of a library. */
export interface UnderstoodLibrary {
  /** Documents found, published or not. */
  found: number;
  members: ResolvedMember[];
  diagnostics: Diagnostic[];
}

/** CONTENT as it now is. */
export interface BuiltContent extends UnderstoodLibrary {
  /** Hashes of the files of CONTENT, by path. */
  contents: Map<string, string>;
  /** What search depends on, of each document, by slug. */
  texts: Map<string, Fingerprint>;
  /** What staff should know about the records of the last build. */
  note: string | null;
  /**
   * Writes the records for the next build, which may take place beside what comes after; gives what
   * staff should know where that is impossible.
   */
  remember: () => Promise<string | null>;
}

/** What is remembered from one build to the next. */
interface Tables {
  /** Records of documents, by source file. */
  documents: Record<string, DocumentRecord>;
  /** Records of the files of CONTENT. */
  files: FileRecords;
}

const CHECKS = { documents: isDocumentRecord, files: isFileRecord };

/**
 * Understands a folder of documents and brings CONTENT up to date. What has not changed since the
 * last time is neither read nor written again; the result is the same as if everything were.
 *
 * @throws {UsageError} when there is no such folder, or nothing in it. CONTENT is then as it was.
 */
export async function buildContent(options: BuildContentOptions): Promise<BuiltContent> {
  const { content: folder, seeds, emit, program, pool, run } = options;
  const version = fingerprintOfContent({ program, seeds, emit, libreOffice: findLibreOffice() });
  const file = join(options.records, "content.json");
  const [[found], { value, note }] = await Promise.all([
    pool.run(FILE_TASKS, "findFiles", [{ folder, roots: ROOTS }]),
    options.full ? NO_RECORDS : readRecordsFile<Tables>(file, version, CHECKS),
  ]);
  const { from, tables } = value ?? { from: null, tables: { documents: {}, files: {} } };
  const { documents, files } = tables;
  const content = new OutputFolder(folder, files, found);
  try {
    const library = await understand(seeds, { from, documents }, content, pool, run);
    const { members, diagnostics, from: source } = library;
    let remember = async (): Promise<string | null> => null;
    if (library.isKnown && content.keepAll()) {
      return { ...library, contents: content.hashes(), texts: textsOf(members), note, remember };
    }
    await run({
      title: "写出内容 write",
      run: async (report) => {
        await writeLibrary(members, diagnostics, {
          seeds,
          libraryFile: library.libraryFile,
          content,
          pool,
          emit,
          onProgress: (done, total) => report(`${done}/${total}`),
        });
        const files = await content.commit();
        const tables: Tables = { documents: Object.fromEntries(library.documents), files };
        remember = () => writeRecordsFile(file, version, { from: source, tables });
      },
    });
    return { ...library, contents: content.hashes(), texts: textsOf(members), note, remember };
  } finally {
    await content.discard();
  }
}

function textsOf(members: ResolvedMember[]): Map<string, Fingerprint> {
  return new Map(
    members.flatMap(({ slug, record }) =>
      record.published === null ? [] : [[slug, record.published.text] as const],
    ),
  );
}

/**
 * Understands a folder of documents without writing anything but working files.
 *
 * @param scratch a folder for these.
 */
export async function understandLibrary(
  seeds: string,
  scratch: string,
  pool: WorkerPool,
  run: RunPhases,
): Promise<UnderstoodLibrary> {
  const content = new OutputFolder(join(scratch, "content"), {});
  try {
    return await understand(seeds, { from: null, documents: {} }, content, pool, run);
  } finally {
    await content.discard();
  }
}

interface Understood extends UnderstoodLibrary {
  /** Records of documents, by source file. */
  documents: Map<string, DocumentRecord>;
  /** Gives the file that later tasks read the library from. */
  libraryFile: () => Promise<string>;
  /** Fingerprint of everything that the library was made from. */
  from: Fingerprint;
  /** Is the library as it was the last time? The usual case on a server that builds by the clock. */
  isKnown: boolean;
}

async function understand(
  seeds: string,
  previous: { from: Fingerprint | null; documents: Record<string, DocumentRecord> },
  content: OutputFolder,
  pool: WorkerPool,
  run: RunPhases,
): Promise<Understood> {
  let understood: Understood | undefined;
  await run({
    title: "读取与理解 read",
    run: async (report) => {
      const onProgress = (done: number, total: number) => report(`${done}/${total}`);
      const read = await readLibrary({
        seeds,
        previous: previous.documents,
        content,
        pool,
        onProgress,
      });
      const from = fingerprintOfSources(
        new Map([...read.records].map(([path, { key }]) => [path, key])),
      );
      const isKnown = read.isKnown && from === previous.from;
      const { members, library } = await resolveLibrary(read.members, {
        isKnown,
        content,
        pool,
        onProgress,
      });
      const unresolved = members.flatMap(({ record }) => record.resolved.diagnostics);
      understood = {
        found: read.records.size,
        documents: read.records,
        members,
        diagnostics: [...read.diagnostics, ...unresolved],
        libraryFile: library,
        from,
        isKnown,
      };
    },
  });
  return understood!;
}
