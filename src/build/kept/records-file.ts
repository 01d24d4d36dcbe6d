import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Fingerprint } from "./fingerprint.ts";
import { openSha256, sha256Of } from "./hash.ts";

/** Records by name. */
type Table = Record<string, unknown>;

/** What a build remembers. */
export interface Memory<T extends Record<keyof T, Table>> {
  /** Of everything that was made from. */
  from: Fingerprint | null;
  tables: T;
}

/** What a cache file holds, or why it can't be used; both `null` where there is none. */
export interface ReadRecords<T extends Record<keyof T, Table>> {
  value: Memory<T> | null;
  /** For staff, Chinese then English. */
  note: string | null;
}

/** There is no such file, or it is not asked for. */
export const NO_RECORDS: ReadRecords<never> = { value: null, note: null };

/** Records of a line: a library of any size has no line that is too long for a string. */
const LINE_RECORDS = 250;
/** Hexadecimal digits at the end of the file. */
const CHECKSUM = 64;

/**
 * Reads what `writeRecordsFile` wrote. A file that is damaged, or was written by another version of
 * the program, is not used and says so: what it held is made anew.
 */
export async function readRecordsFile<T extends Record<keyof T, Table>>(
  file: string,
  version: Fingerprint,
): Promise<ReadRecords<T>> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (bytes === null) return NO_RECORDS;
  const start = bytes.indexOf("\n") + 1;
  if (start > 0 && bytes.toString("utf8", 0, start) !== `${version}\n`) {
    const note = `程序或设置已更新，全部重新生成。The program or its settings changed: everything is made anew.`;
    return { value: null, note };
  }
  const end = Math.max(bytes.length - CHECKSUM, start);
  const body = bytes.subarray(start, end);
  if (bytes.toString("latin1", end) !== sha256Of(body)) {
    const note = `上次生成的记录已损坏，不再使用，全部重新生成（${file}）。The record of the last build is damaged and ignored: everything is made anew.`;
    return { value: null, note };
  }
  const lines = readLines(body);
  const from: Fingerprint | null = JSON.parse(lines.next().value!);
  const tables: Record<string, Table> = {};
  for (const line of lines) {
    const [name, records]: [string, Table] = JSON.parse(line);
    tables[name] = Object.assign(tables[name] ?? {}, records);
  }
  return { value: { from, tables: tables as T }, note: null };
}

/** Writes the file line by line: other work goes on between them. */
export async function writeRecordsFile<T extends Record<keyof T, Table>>(
  file: string,
  version: Fingerprint,
  memory: Memory<T>,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const working = `${file}.${randomUUID()}`;
  try {
    await writeFile(working, printFile(version, memory));
    await rename(working, file);
  } catch (error) {
    await rm(working, { force: true });
    throw error;
  }
}

function* printFile<T extends Record<keyof T, Table>>(
  version: Fingerprint,
  memory: Memory<T>,
): Generator<string> {
  const hash = openSha256();
  yield `${version}\n`;
  for (const line of printLines(memory)) {
    hash.update(`${line}\n`);
    yield `${line}\n`;
  }
  yield hash.digest("hex");
}

function* printLines<T extends Record<keyof T, Table>>({
  from,
  tables,
}: Memory<T>): Generator<string> {
  yield JSON.stringify(from);
  for (const [name, table] of Object.entries<Table>(tables)) {
    const records = Object.entries(table);
    for (let at = 0; at === 0 || at < records.length; at += LINE_RECORDS) {
      yield JSON.stringify([name, Object.fromEntries(records.slice(at, at + LINE_RECORDS))]);
    }
  }
}

function* readLines(bytes: Buffer): Generator<string> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf("\n", from);
    yield bytes.toString("utf8", from, end);
    from = end + 1;
  }
}
