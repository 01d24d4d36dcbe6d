import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findDocuments, indexLibrary } from "../../policy/library/library-index.ts";
import type { CitedElsewhere } from "../../policy/library/resolve-references.ts";
import { type Fingerprint, fingerprintOfResolution } from "../kept/fingerprint.ts";
import type { OutputFolder } from "../kept/output-folder.ts";
import type { WorkerPool } from "../threads/worker-pool.ts";
import type { DocumentRecord, ResolvedRecord } from "./document-record.ts";
import { DOCUMENT_TASKS } from "./document-task-module.ts";
import type { LibraryFile } from "./document-tasks.ts";
import type { Member } from "./read-library.ts";

/** A member whose references are resolved. */
export interface ResolvedMember extends Member {
  record: Member["record"] & { resolved: ResolvedRecord };
}

export interface ResolveLibraryOptions {
  /** The library is as it was the last time. */
  isKnown: boolean;
  /** Receives the file that tasks read the library from. */
  content: OutputFolder;
  pool: WorkerPool;
  onProgress: (done: number, total: number) => void;
}

/**
 * Resolves the references of every document for which the library now has other answers than the
 * last time: it changed itself, a document that it names came or went, or one whose clauses it cites
 * changed.
 *
 * @returns the members, and what gives the file that tasks read the library from.
 */
export async function resolveLibrary(
  members: Member[],
  { isKnown, content, pool, onProgress }: ResolveLibraryOptions,
): Promise<{ members: ResolvedMember[]; library: () => Promise<string> }> {
  // Of the same library, each document asks the same and gets the same answers.
  const keys = isKnown
    ? members.map(({ record }) => record.resolved?.key)
    : resolutionKeys(members);
  // Written for the first task: most builds of a large library have few, or none.
  let written: Promise<string> | undefined;
  const library = () => {
    written ??= writeLibraryFile(members, content);
    return written;
  };
  const changed = members.flatMap((member, at) =>
    member.record.resolved?.key === keys[at] ? [] : [{ member, key: keys[at]! }],
  );
  const tasks = changed.map(async ({ member: { slug, source } }) => ({
    library: await library(),
    slug,
    source,
  }));
  const results = await pool.run(DOCUMENT_TASKS, "resolveOne", await Promise.all(tasks), (done) =>
    onProgress(done, changed.length),
  );
  for (const [at, { member, key }] of changed.entries()) {
    member.record.resolved = { key, ...results[at]! };
  }
  return { members: members.map(asResolved), library };
}

async function writeLibraryFile(members: Member[], content: OutputFolder): Promise<string> {
  const path = join(content.staging, "library.json");
  const file: LibraryFile = {
    names: members.map(({ record }) => record.reading.names),
    files: Object.fromEntries(members.map((member) => [member.slug, member.file])),
  };
  await mkdir(content.staging, { recursive: true });
  await writeFile(path, JSON.stringify(file));
  return path;
}

function asResolved(member: Member): ResolvedMember {
  const record: DocumentRecord = member.record;
  return { ...member, record: record as ResolvedMember["record"] };
}

/** Fingerprints of all that each document's references depend on. */
function resolutionKeys(members: Member[]): Fingerprint[] {
  const index = indexLibrary(members.map(({ record }) => record.reading.names));
  const sources = new Map(members.map(({ slug, record }) => [slug, record.key]));
  const answersTo = (name: CitedElsewhere) =>
    findDocuments(index, name).map(({ slug, anchor }) => ({
      slug,
      anchor,
      cited: name.clause ? sources.get(slug)! : null,
    }));
  return members.map(({ record: { key, reading } }) =>
    fingerprintOfResolution({ source: key, answers: reading.cited.map(answersTo) }),
  );
}
