import { access, constants, mkdir, readdir, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { ROOTS } from "../../src/build/content/content-layout.ts";
import { UsageError } from "../../src/build/phases/usage-error.ts";
import type { Options } from "./options.ts";

/**
 * Makes sure that writing destroys nothing that the project did not make: OUT and CONTENT are
 * replaced as a whole.
 *
 * @param folders OUT only where the site is written too.
 * @throws {UsageError} where a folder is the documents' own, holds them or the program, lies inside
 * them, is a file, can't be written, or holds something else.
 */
export async function checkFolders(
  folders: Pick<Options, "seeds" | "content"> & Partial<Pick<Options, "out">>,
): Promise<void> {
  const seeds = resolve(folders.seeds);
  const content = resolve(folders.content);
  await checkFolder("--content", folders.content, [seeds], "catalog.json", ROOTS);
  if (folders.out !== undefined) {
    await checkFolder(
      "--out",
      folders.out,
      [seeds, content, resolve("src")],
      "data/catalog.json",
      null,
    );
  }
}

/**
 * @param apart folders that it must neither be, hold, nor lie in.
 * @param mark a file that tells a folder written before.
 * @param replaced names inside it that are replaced; `null` for the whole folder.
 */
async function checkFolder(
  option: string,
  given: string,
  apart: string[],
  mark: string,
  replaced: string[] | null,
): Promise<void> {
  const folder = resolve(given);
  const refuse = (chinese: string, english: string) =>
    new UsageError(`${option} ${given}：${chinese}。${english}`);
  if (
    holds(folder, resolve(".")) ||
    apart.some((other) => holds(folder, other) || holds(other, folder))
  ) {
    throw refuse(
      "会覆盖原始文件或程序，请换一个文件夹",
      "Would overwrite the documents or the program: name another folder.",
    );
  }
  const info = await stat(folder).catch(() => null);
  if (info !== null && !info.isDirectory()) {
    throw refuse("这是一个文件，请换一个文件夹名", "This is a file: name a folder.");
  }
  if (info === null) {
    await mkdir(folder, { recursive: true }).catch((error: Error) => {
      throw refuse(
        `不能写入（${error.message}）`,
        "Can't be written: check the path and its rights.",
      );
    });
  }
  await access(folder, constants.W_OK).catch(() => {
    throw refuse("没有写入权限", "No right to write there.");
  });
  const inside = await readdir(folder);
  const endangered = replaced === null ? inside : inside.filter((name) => replaced.includes(name));
  if (endangered.length > 0 && (await stat(join(folder, mark)).catch(() => null)) === null) {
    throw refuse(
      "文件夹里有别的文件，会被覆盖；请换一个空文件夹",
      "Holds other files, which would be overwritten: name an empty folder.",
    );
  }
}

function holds(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}
