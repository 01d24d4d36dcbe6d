import * as pagefind from "pagefind";

/** What the browser needs of Pagefind itself; the same for every shard. */
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
 * @throws {Error} with Pagefind's own message when it fails.
 */
export async function loadRuntime(): Promise<PagefindRuntime> {
  try {
    const { index } = await pagefind.createIndex({ forceLanguage: "und", writePlayground: false });
    await index!.addCustomRecord({ url: "0", content: "", language: "und" });
    const { files, errors } = await index!.getFiles();
    if (errors.length > 0) throw new Error(errors.join("\n"));
    const only = (name: RegExp) => files.find(({ path }) => name.test(path))!.content;
    const entry = JSON.parse(decode(only(/pagefind-entry\.json$/)));
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
