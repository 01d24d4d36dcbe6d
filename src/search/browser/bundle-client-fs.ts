import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";
import { pagefindPlugin } from "../pagefind/pagefind-plugin-fs.ts";

const CLIENT = fileURLToPath(new URL("./", import.meta.url));

/** Scripts for the browser. */
export interface ClientFiles {
  /** `client.js`, the module that pages import. */
  client: Uint8Array;
  /** `worker.js`, with Pagefind in it, and `worker.bin`, the same packed by gzip. */
  worker: Uint8Array;
  packedWorker: Uint8Array;
}

/**
 * Bundles the browser's half of the search.
 *
 * @param pagefindScript source of the `pagefind.js` that belongs to the index.
 * @throws esbuild's error when the sources do not compile.
 */
export async function bundleClient(pagefindScript: string): Promise<ClientFiles> {
  const worker = await bundle("worker.ts", {}, [pagefindPlugin(pagefindScript)]);
  // A new worker gets a new address: an old one from the browser's cache would not fit the index.
  const hash = createHash("sha256").update(worker).digest("hex").slice(0, 10);
  const client = await bundle("create-search.ts", {
    WORKER_VERSION: JSON.stringify(hash),
  });
  return { client, worker, packedWorker: gzipSync(worker, { level: 9 }) };
}

async function bundle(
  entry: string,
  define: Record<string, string>,
  plugins: Plugin[] = [],
): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [CLIENT + entry],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    // Browsers of 2020 and later. Methods that came later are not used: a test looks for them.
    target: "es2020",
    minify: true,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    define,
    plugins,
  });
  return outputFiles[0]!.contents;
}
