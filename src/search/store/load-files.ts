import { MANIFEST } from "./layout.ts";

/** Where the files of the index come from: the only place that knows about the network. */
export interface FileSource {
  /**
   * @param path relative to the search folder: `index/3fa9/shard.bin`.
   * @throws {FileError} when the file cannot be had.
   */
  load(path: string): Promise<Uint8Array>;
}

/** A file of the index could not be loaded. */
export class FileError extends Error {
  constructor(path: string, cause: unknown) {
    super(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = "FileError";
  }
}

/** Waiting time before the second try, in milliseconds. */
const PAUSE = 400;

/**
 * Loads files over HTTP, each tried twice. What was loaded is left to the browser's own cache.
 *
 * @param folder address of the search folder, with a slash at its end.
 * @param manifest what the first request for the manifest is answered with.
 */
export function httpFiles(folder: string, manifest: string | null): FileSource {
  let known = manifest;
  const load = async (path: string): Promise<Uint8Array> => {
    // Everything but the manifest is named by its content and never changes.
    const response = await fetch(new URL(path, folder), {
      cache: path.includes("/") ? "default" : "no-cache",
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  return {
    async load(path) {
      if (path === MANIFEST && known !== null) {
        const bytes = new TextEncoder().encode(known);
        known = null;
        return bytes;
      }
      try {
        return await load(path);
      } catch {
        await new Promise((done) => setTimeout(done, PAUSE));
        return load(path).catch((error: unknown) => {
          throw new FileError(path, error);
        });
      }
    },
  };
}
