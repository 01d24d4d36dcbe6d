import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { PolicyDocument, PolicyNode } from "../../src/policy/document/tree.ts";

/** A law of about a hundred articles, as text and as a page, in bytes before compression. */
export interface Weight {
  slug: string;
  text: number;
  html: number;
  /** Of what a page may weigh: above 1 it is too heavy. */
  share: number;
}

const ARTICLES = { least: 90, most: 110 };

/** A page may weigh so many times its text and so many bytes more. */
const ALLOWED = { times: 1.6, plus: 30_000 };

/**
 * Weighs the pages of all laws of 90 to 110 articles, the heaviest for its text first.
 *
 * @param seeds the texts, `content` what was made from them, `site` the pages.
 */
export async function weighPages(seeds: string, content: string, site: string): Promise<Weight[]> {
  const weights: Weight[] = [];
  for (const name of await readdir(join(content, "documents"))) {
    const document: PolicyDocument = JSON.parse(
      await readFile(join(content, "documents", name), "utf8"),
    );
    const articles = countArticles(document.children);
    if (articles < ARTICLES.least || articles > ARTICLES.most) continue;
    const { slug } = document;
    const { size: text } = await stat(join(seeds, `${slug}.txt`));
    const { size: html } = await stat(join(site, "policies", slug, "index.html"));
    weights.push({ slug, text, html, share: html / (ALLOWED.times * text + ALLOWED.plus) });
  }
  return weights.sort((one, other) => other.share - one.share);
}

function countArticles(nodes: PolicyNode[]): number {
  return nodes.reduce(
    (sum, { unit, children }) => sum + (unit === "article" ? 1 : 0) + countArticles(children),
    0,
  );
}
