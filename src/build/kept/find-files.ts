import { lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export interface FindTask {
  folder: string;
  /** Names in the folder; without them it is the whole folder. */
  roots?: string[];
}

/** The files below a folder as they look on disk, in a form that threads hand over at once. */
export interface FoundFiles {
  /** The files' paths from the folder, with forward slashes; a NUL character between them. */
  paths: string;
  /** Two numbers for each file: bytes, and the time of the last change in milliseconds. */
  sizes: Float64Array;
  times: Float64Array;
}

/** Finds all files below a folder, which need not be there. */
export function findFiles({ folder, roots = [""] }: FindTask): FoundFiles {
  const paths: string[] = [];
  const sizes: number[] = [];
  const times: number[] = [];
  const visit = (path: string) => {
    // A link inside is a file of its own: what it leads to is not ours.
    const look = path === "" ? statSync : lstatSync;
    const info = look(join(folder, path), { throwIfNoEntry: false });
    if (info?.isDirectory()) {
      for (const entry of readdirSync(join(folder, path))) {
        visit(path === "" ? entry : `${path}/${entry}`);
      }
    } else if (info !== undefined) {
      paths.push(path);
      sizes.push(info.size);
      times.push(info.mtimeMs);
    }
  };
  for (const root of roots) visit(root);
  return {
    paths: paths.join("\0"),
    sizes: Float64Array.from(sizes),
    times: Float64Array.from(times),
  };
}
