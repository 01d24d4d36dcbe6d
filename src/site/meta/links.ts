/** Root-absolute addresses inside the site; the middleware makes them relative to each page. */

export function documentHref(slug: string, anchor?: string | null): string {
  return `/policies/${encodeURIComponent(slug)}/${anchor ? `#${anchor}` : ""}`;
}

/**
 * The address of a reference's `to`: `#art_3` stays on the page, `law-0102#art_3` leads to another
 * document's page.
 */
export function hrefOf(to: string): string {
  if (to.startsWith("#")) return to;
  const [slug, anchor] = to.split("#");
  return documentHref(slug!, anchor);
}

/** Where the citations of a document are listed clause by clause, when its own page has no room. */
export function citationsHref(slug: string): string {
  return `${documentHref(slug)}cited-by/`;
}
