import { base } from "virtual:zhangju";
import type { MiddlewareHandler } from "astro";
import { pathToRoot, relativizeLinks } from "./relativize-links.ts";

/**
 * Makes the links of every page relative while it is written. The 404 page is the exception: the
 * host shows it under any address, so its links start with the base path of the deployment.
 */
export const onRequest: MiddlewareHandler = async (context, next) => {
  const response = await next();
  if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
  const { pathname } = context.url;
  const toRoot = /^\/404(\.html|\/)?$/.test(pathname) ? base : pathToRoot(pathname);
  return new Response(relativizeLinks(await response.text(), toRoot), response);
};
