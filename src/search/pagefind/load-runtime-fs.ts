import * as pagefind from "pagefind";
import { refuseVersion } from "./version.ts";

/** What the browser needs of Pagefind itself; the same for every segment. */
export interface PagefindRuntime {
  version: string;
  includeCharacters: string[];
  /** Source of `pagefind.js`. */
  script: string;
  /** WebAssembly as Pagefind publishes it. */
  wasm: Uint8Array;
}

/**
 * Pagefind's script and WebAssembly, which only come with an index: one of an empty page is made.
 *
 * @throws {Error} with Pagefind's own message when it fails, or where it is another release.
 */
export async function loadRuntime(): Promise<PagefindRuntime> {
  try {
    const created = await pagefind.createIndex({ forceLanguage: "und", writePlayground: false });
    if (!created.index) throw new Error(created.errors.join("\n"));
    const page = { url: "0", content: "", language: "und" };
    const added = await created.index.addCustomRecord(page);
    const { files, errors } = await created.index.getFiles();
    const failures = [...added.errors, ...errors];
    if (failures.length > 0) throw new Error(failures.join("\n"));
    const only = (name: RegExp) => files.find(({ path }) => name.test(path))!.content;
    const entry = JSON.parse(decode(only(/pagefind-entry\.json$/)));
    // The package and the program that it brings for this machine are installed apart.
    const refusal = refuseVersion(entry.version);
    if (refusal !== null) throw new Error(refusal);
    return {
      version: entry.version,
      includeCharacters: entry.include_characters ?? [],
      script: decode(only(/(^|[/\\])pagefind\.js$/)),
      wasm: only(/wasm\.unknown\.pagefind$/),
    };
  } finally {
    await pagefind.close();
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
