import { settings } from "virtual:zhangju";
import { canonicalUrl } from "../site/meta/canonical-url.ts";

/** Everything may be read. Crawlers look for this at a domain's root only; elsewhere it does no harm. */
export function GET(): Response {
  const sitemap = canonicalUrl(settings, "/sitemap.xml");
  const lines = ["User-agent: *", "Allow: /", ...(sitemap ? ["", `Sitemap: ${sitemap}`] : [])];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
