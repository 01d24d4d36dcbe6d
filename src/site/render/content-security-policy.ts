/**
 * What pages may load: files of the site itself and nothing else. Nothing inline runs, so no hash
 * is needed; `wasm-unsafe-eval` lets Pagefind's WebAssembly start, which runs in a worker.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // The search unpacks the script of its worker.
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");
