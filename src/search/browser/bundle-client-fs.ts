import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

const CLIENT = fileURLToPath(new URL("./", import.meta.url));
const SERVE_PAGEFIND = fileURLToPath(new URL("../pagefind/serve-pagefind.ts", import.meta.url));

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

/** Pagefind's script as a function that runs it, with our `fetch` in the place of the browser's. */
function pagefindPlugin(script: string): Plugin {
  const contents = `
    import { servePagefind as fetch } from ${JSON.stringify(SERVE_PAGEFIND)};
    export function loadPagefind() { ${asFunctionBody(script)} }`;
  return {
    name: "zhangju:pagefind",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^zhangju:pagefind$/ }, ({ path }) => ({ path, namespace: "pagefind" }));
      onLoad({ filter: /.*/, namespace: "pagefind" }, () => ({
        contents,
        resolveDir: CLIENT,
        loader: "js",
      }));
    },
  };
}

/** Makes what a module exports what a function returns. */
function asFunctionBody(script: string): string {
  const exported = /export\s*\{([^}]*)\};?\s*$/;
  if (!exported.test(script)) {
    throw new Error(
      "pagefind.js 的写法变了：文件末尾没有 export。请核对 Pagefind 的版本。 pagefind.js does not end in one export any more: check its version.",
    );
  }
  return script.replace(exported, "return {$1};");
}
