import { getCollection } from "astro:content";
import { displayText } from "../../site/display-text.ts";

/** Every document's slug and title, a line each: what the page for wrong addresses looks into. */
export async function GET(): Promise<Response> {
  const entries = await getCollection("policies");
  const lines = entries.map(({ data }) => `${data.slug}\t${displayText(data.title)}\n`).sort();
  return new Response(lines.join(""), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
