import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Fingerprint } from "./fingerprint.ts";
import { hasFields } from "./has-fields.ts";
import { openSha256, sha256Of } from "./hash.ts";

/** Records by name. */
type Table = Record<string, unknown>;

/** What a build remembers. */
export interface Records<T extends Record<keyof T, Table>> {
  /** Fingerprint of everything that a build was made from. */
  from: Fingerprint | null;
  tables: T;
}

/** Checks for each table whether a value can be one of its records. */
type Checks<T> = Record<keyof T, (record: unknown) => boolean>;

/** What a records file holds, or why it can't be used; both `null` where there is none. */
export interface ReadRecords<T extends Record<keyof T, Table>> {
  value: Records<T> | null;
  /** A message to staff, Chinese then English. */
  note: string | null;
}

/** There is no such file, or it is not asked for. */
export const NO_RECORDS: ReadRecords<never> = { value: null, note: null };

/** Records of a line: a library of any size has no line that is too long for a string. */
const LINE_RECORDS = 250;
/** Hexadecimal digits at the end of the file. */
const CHECKSUM = 64;

/**
 * Reads what `writeRecordsFile` wrote. Whatever else is in its place, a file that can't be read, is
 * damaged, or was written by another version of the program, is not used and says so: what it held
 * is made anew.
 */
export async function readRecordsFile<T extends Record<keyof T, Table>>(
  file: string,
  version: Fingerprint,
  checks: Checks<T>,
): Promise<ReadRecords<T>> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return NO_RECORDS;
    const note = `上次生成的记录读不出来，全部重新生成（${file}：${message}）。The record of the last build can't be read: everything is made anew.`;
    return { value: null, note };
  }
  const start = bytes.indexOf("\n") + 1;
  if (start > 0 && bytes.toString("utf8", 0, start) !== `${version}\n`) {
    const note = `程序或设置已更新，全部重新生成。The program or its settings changed: everything is made anew.`;
    return { value: null, note };
  }
  const value = parse(bytes, start, checks);
  const note = `上次生成的记录已损坏，不再使用，全部重新生成（${file}）。The record of the last build is damaged and ignored: everything is made anew.`;
  return value === null ? { value, note } : { value, note: null };
}

/** @returns `null` where it is not what `printFile` printed. */
function parse<T extends Record<keyof T, Table>>(
  bytes: Buffer,
  start: number,
  checks: Checks<T>,
): Records<T> | null {
  const end = Math.max(bytes.length - CHECKSUM, start);
  const body = bytes.subarray(start, end);
  if (bytes.toString("latin1", end) !== sha256Of(body)) return null;
  try {
    const [from, ...tables] = Array.from(readLines(body), (line) => JSON.parse(line));
    const records = { from, tables: joinTables(tables) };
    return isOf(records, checks) ? records : null;
  } catch {
    // No JSON: somebody wrote it who knew how to make the checksum.
    return null;
  }
}

function joinTables(lines: Array<[name: string, records: Table]>): Record<string, Table> {
  const tables: Record<string, Table> = {};
  for (const [name, records] of lines) tables[name] = Object.assign(tables[name] ?? {}, records);
  return tables;
}

function isOf<T extends Record<keyof T, Table>>(
  records: { from: unknown; tables: Record<string, Table> },
  checks: Checks<T>,
): records is Records<T> {
  if (!hasFields(records, { from: ["string", "null"] })) return false;
  const all = Object.entries<(record: unknown) => boolean>(checks);
  return all.every(([name, check]) => {
    const table = records.tables[name];
    if (table === undefined) return false;
    for (const name in table) if (!check(table[name])) return false;
    return true;
  });
}

/**
 * Writes the file line by line: other work goes on between them.
 *
 * @returns what staff should know, Chinese then English, where it can't be written: what was built is
 *   complete without it, and the next build takes longer.
 */
export async function writeRecordsFile<T extends Record<keyof T, Table>>(
  file: string,
  version: Fingerprint,
  records: Records<T>,
): Promise<string | null> {
  const working = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(working, printFile(version, records));
    await rename(working, file);
    return null;
  } catch (error) {
    await rm(working, { force: true }).catch(() => {});
    return `这次生成的记录写不进去（${file}：${(error as Error).message}）；已生成的内容完整可用，只是下次要重新生成，会慢一些；请检查那里的空间和权限。The record of this build can't be written: what was built is complete, but the next build has to make it anew. Check space and rights there.`;
  }
}

function* printFile<T extends Record<keyof T, Table>>(
  version: Fingerprint,
  records: Records<T>,
): Generator<string> {
  const hash = openSha256();
  yield `${version}\n`;
  for (const line of printLines(records)) {
    hash.update(`${line}\n`);
    yield `${line}\n`;
  }
  yield hash.digest("hex");
}

function* printLines<T extends Record<keyof T, Table>>({
  from,
  tables,
}: Records<T>): Generator<string> {
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
    // A last line without an end would be read again and again.
    if (end < 0) return;
    yield bytes.toString("utf8", from, end);
    from = end + 1;
  }
}
