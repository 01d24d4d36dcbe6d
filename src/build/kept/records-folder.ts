import { access, constants, lstat, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where a build keeps what it remembers for the next one. */
export interface RecordsFolder {
  folder: string;
  /** A message to staff, Chinese then English: why nothing is remembered; `null` in the usual case. */
  note: string | null;
  close: () => Promise<void>;
}

/**
 * Finds the folder for what a library's builds remember: `CONTENT/.build/`, which need not be there
 * yet. Where something else is in its place, or it can't be written, it is a folder for this build
 * alone: everything is made anew, and `close` removes it.
 */
export async function openRecordsFolder(content: string): Promise<RecordsFolder> {
  const folder = join(content, ".build");
  const problem = await problemOf(folder);
  if (problem === null) return { folder, note: null, close: async () => {} };
  const scratch = await mkdtemp(join(tmpdir(), "zhangju-build-"));
  return {
    folder: scratch,
    note: `${folder} 不能用来存放生成的记录（${problem}），这次和以后都要全部重新生成；请移走它，或改正权限。Records can't be kept there: everything is made anew each time. Move it away, or correct its rights.`,
    close: () => rm(scratch, { recursive: true, force: true }),
  };
}

async function problemOf(folder: string): Promise<string | null> {
  // Not there at all: it is made when it is needed.
  if ((await lstat(folder).catch(() => null)) === null) return null;
  try {
    if (!(await stat(folder)).isDirectory()) return "不是文件夹 not a folder";
    await access(folder, constants.R_OK | constants.W_OK);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Removes what stands in the place of a folder below it, a file or a link that leads nowhere. */
export async function makeRoom(folder: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (info) => info.isDirectory(),
    () => false,
  );
  if (!isFolder) await rm(folder, { force: true });
}
