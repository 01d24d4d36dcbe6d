import { base } from "virtual:zhangju";
import type { APIContext, MiddlewareHandler, MiddlewareNext } from "astro";
import { pathToRoot, relativizeLinks } from "./relativize-links.ts";

/** What a page's rendering leaves behind. */
export interface RenderLocals {
  /** What the page threw. */
  failure?: unknown;
}

/**
 * Makes the links of every page relative while it is written. The 404 page is the exception: the
 * host shows it under any address, so its links start with the base path of the deployment.
 */
export const onRequest: MiddlewareHandler = async (context, next): Promise<Response> => {
  try {
    return await renderRelative(context, next);
  } catch (error) {
    // Astro only tells that there was one.
    (context.locals as RenderLocals).failure = error;
    throw error;
  }
};

async function renderRelative(context: APIContext, next: MiddlewareNext): Promise<Response> {
  const response = await next();
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const { pathname } = context.url;
  const toRoot = /^\/404(\.html|\/)?$/.test(pathname) ? base : pathToRoot(pathname);
  return new Response(relativizeLinks(await response.text(), toRoot), response);
}
