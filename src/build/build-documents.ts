import { resolve } from "node:path";
import type { EmitOptions } from "../policy/emit/to-mdast.ts";
import { type BuiltContent, buildContent } from "./content/build-content.ts";
import { fingerprintProgram } from "./kept/fingerprint-program.ts";
import { openRecordsFolder } from "./kept/records-folder.ts";
import type { RunPhases } from "./phases/run-phases.ts";
import { WorkerPool } from "./threads/worker-pool.ts";

export interface BuildDocumentsOptions {
  /** The project's folder. */
  root: string;
  /** Folder of documents. */
  seeds: string;
  /** CONTENT. */
  content: string;
  emit: EmitOptions;
  /** Makes everything anew. */
  full: boolean;
  run: RunPhases;
}

/**
 * Brings CONTENT up to date with its documents; no site is made.
 *
 * @returns what was understood, and what staff should know about the records of the last build and this
 *   one, Chinese then English.
 * @throws {UsageError} when there are no documents.
 */
export async function buildDocuments(
  options: BuildDocumentsOptions,
): Promise<{ library: BuiltContent; notes: string[] }> {
  const content = resolve(options.content);
  const pool = new WorkerPool();
  const records = await openRecordsFolder(content);
  try {
    const program = await fingerprintProgram(options.root);
    const shared = { content, records: records.folder, program, pool };
    const library = await buildContent({ ...options, ...shared });
    const notes = [records.note, library.note, await library.remember()];
    return { library, notes: notes.filter((note) => note !== null) };
  } finally {
    await pool.close();
    await records.close();
  }
}
