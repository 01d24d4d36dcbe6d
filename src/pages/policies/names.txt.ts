import { contentDir } from "virtual:zhangju";
import { readCatalog } from "../../site/render/content-fs.ts";
import { displayText } from "../../site/render/display-text.ts";

/** Every document's slug and title, a line each: what the page for wrong addresses looks into. */
export function GET(): Response {
  const entries = readCatalog(contentDir);
  const lines = entries.map(({ slug, title }) => `${slug}\t${displayText(title)}\n`).sort();
  return new Response(lines.join(""), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
