import { canonicalUrl } from "./canonical-url.ts";
import { type CatalogEntry, filingDate } from "./catalog.ts";
import { documentHref } from "./links.ts";
import type { SiteSettings } from "./settings.ts";

const HEAD = '<?xml version="1.0" encoding="utf-8"?>\n';

/** `sitemap.xml` (sitemaps.org 0.9) of the pages with these root-absolute paths. */
export function sitemapXml(settings: SiteSettings, paths: string[]): string {
  const urls = paths.map(
    (path) => `<url><loc>${escapeXml(canonicalUrl(settings, path)!)}</loc></url>`,
  );
  return `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}

/**
 * `feed.xml` (Atom, RFC 4287) of dated documents, newest first. Documents have a date but no time
 * of day: midnight in Beijing. Nothing depends on when the site was built, so builds agree.
 */
export function atomXml(settings: SiteSettings, entries: CatalogEntry[]): string {
  const home = escapeXml(canonicalUrl(settings, "/")!);
  const dated = entries.flatMap((entry) => {
    const date = filingDate(entry);
    return date === null ? [] : [{ entry, updated: `${date}T00:00:00+08:00` }];
  });
  const items = dated.map(({ entry, updated }) => {
    const url = escapeXml(canonicalUrl(settings, documentHref(entry.slug))!);
    return `<entry><id>${url}</id><title>${escapeXml(entry.title)}</title><link href="${url}"/><updated>${updated}</updated></entry>`;
  });
  return `${HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${settings.language}">
<id>${home}</id><title>${escapeXml(settings.title)}</title><link href="${home}"/><link rel="self" href="${home}feed.xml"/>
<author><name>${escapeXml(settings.publisher)}</name></author>
<updated>${dated[0]?.updated ?? "1970-01-01T00:00:00+08:00"}</updated>
${items.join("\n")}
</feed>
`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
