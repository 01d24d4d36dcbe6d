import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, resolve } from "node:path";

export interface StaticServer {
  /** Address of the site's root, with a slash at its end: `http://127.0.0.1:41234/a/b/`. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Path to serve the folder under, with slashes at both ends. Default `/`. */
  base?: string;
  /** Default: any free port. */
  port?: number;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/** Serves a folder on 127.0.0.1 as a plain static host does: index.html, 404.html, nothing else. */
export async function serveStatic(
  directory: string,
  options: ServeOptions = {},
): Promise<StaticServer> {
  const root = resolve(directory);
  const base = options.base ?? "/";
  const server = createServer((request, response) => {
    const pathname = pathOf(request.url ?? "/");
    if (pathname === null) {
      response.writeHead(400).end();
      return;
    }
    const file = pathname.startsWith(base) ? fileFor(root, pathname.slice(base.length)) : null;
    if (file === "redirect") {
      response.writeHead(301, { location: `${encodeURI(pathname)}/` }).end();
      return;
    }
    const missing = join(root, "404.html");
    const shown = file ?? (existsSync(missing) ? missing : null);
    response.statusCode = file ? 200 : 404;
    if (!shown) {
      response.end();
      return;
    }
    response.setHeader("content-type", TYPES[extname(shown)] ?? "application/octet-stream");
    createReadStream(shown).pipe(response);
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(options.port ?? 0, "127.0.0.1", done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The decoded path of an address; `null` where it is none. */
function pathOf(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address, "http://localhost").pathname);
  } catch {
    return null;
  }
}

function fileFor(root: string, path: string): string | "redirect" | null {
  const file = normalize(join(root, path));
  if (file !== root && !file.startsWith(`${root}/`)) return null;
  if (!existsSync(file)) return null;
  if (!statSync(file).isDirectory()) return file;
  if (path !== "" && !path.endsWith("/")) return "redirect";
  const index = join(file, "index.html");
  return existsSync(index) ? index : null;
}
