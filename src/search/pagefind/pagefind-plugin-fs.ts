import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

const HERE = fileURLToPath(new URL("./", import.meta.url));
const SERVE_PAGEFIND = fileURLToPath(new URL("./serve-pagefind.ts", import.meta.url));

/**
 * Gives the worker `zhangju:pagefind`: Pagefind's script as a function that runs it, with our `fetch` in
 * the place of the browser's.
 *
 * @param script source of `pagefind.js`.
 * @throws {Error} where the script is not written as expected any more.
 */
export function pagefindPlugin(script: string): Plugin {
  const contents = `
    import { servePagefind as fetch } from ${JSON.stringify(SERVE_PAGEFIND)};
    export function loadPagefind() { ${asFunctionBody(script)} }`;
  return {
    name: "zhangju:pagefind",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^zhangju:pagefind$/ }, ({ path }) => ({ path, namespace: "pagefind" }));
      onLoad({ filter: /.*/, namespace: "pagefind" }, () => ({
        contents,
        resolveDir: HERE,
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
