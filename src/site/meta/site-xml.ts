import { type CatalogEntry, filingDate } from "../lists/catalog.ts";
import type { SiteSettings } from "../settings/settings.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { documentHref } from "./links.ts";

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';
const SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Addresses that one sitemap may hold (sitemaps.org). */
export const SITEMAP_LENGTH = 50_000;

/**
 * `sitemap.xml` (sitemaps.org 0.9) of the pages with these root-absolute paths. There is no
 * `lastmod`: when a page changed isn't known, and the day it was built would change with each build.
 */
export function sitemapXml(settings: SiteSettings, paths: string[]): string {
  const urls = paths.map((path) => `<url>${locOf(settings, path)}</url>`);
  return `${HEAD}<urlset xmlns="${SITEMAPS}">\n${urls.join("\n")}\n</urlset>\n`;
}

/** `sitemap.xml` of a library that needs several: it names `sitemap-1.xml`, `sitemap-2.xml`… */
export function sitemapIndexXml(settings: SiteSettings, count: number): string {
  const maps = Array.from(
    { length: count },
    (_, index) => `<sitemap>${locOf(settings, `/sitemap-${index + 1}.xml`)}</sitemap>`,
  );
  return `${HEAD}<sitemapindex xmlns="${SITEMAPS}">\n${maps.join("\n")}\n</sitemapindex>\n`;
}

/**
 * `feed.xml` (Atom, RFC 4287) of dated documents, newest first. Documents have a date but no time
 * of day: midnight in Beijing. Nothing depends on when the site was built, so builds agree; an
 * entry's id is its permanent address.
 */
export function atomXml(settings: SiteSettings, entries: CatalogEntry[]): string {
  const home = escapeXml(canonicalUrl(settings, "/")!);
  const dated = entries.flatMap((entry) => {
    const date = filingDate(entry);
    return date === null ? [] : [{ entry, updated: `${date}T00:00:00+08:00` }];
  });
  const items = dated.map(({ entry, updated }) => {
    const { slug, title, issuers, documentNumber, documentType } = entry;
    const url = escapeXml(canonicalUrl(settings, documentHref(slug))!);
    return [
      `<entry><id>${url}</id><title>${escapeXml(title)}</title><link href="${url}"/><updated>${updated}</updated>`,
      ...issuers.map((name) => `<author><name>${escapeXml(name)}</name></author>`),
      documentType && `<category term="${escapeXml(documentType)}"/>`,
      documentNumber && `<summary>${escapeXml(documentNumber)}</summary>`,
      "</entry>",
    ].join("");
  });
  return `${HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${settings.language}">
<id>${home}</id><title>${escapeXml(settings.title)}</title><subtitle>${escapeXml(settings.description)}</subtitle>
<link href="${home}"/><link rel="self" type="application/atom+xml" href="${home}feed.xml"/>
<author><name>${escapeXml(settings.publisher)}</name></author>
<updated>${dated[0]?.updated ?? "1970-01-01T00:00:00+08:00"}</updated>
${items.join("\n")}
</feed>
`;
}

function locOf(settings: SiteSettings, path: string): string {
  return `<loc>${escapeXml(canonicalUrl(settings, path)!)}</loc>`;
}

/** Characters that XML 1.0 can't hold are dropped. */
function escapeXml(text: string): string {
  return text
    .replace(/\s*\n\s*/g, "")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
