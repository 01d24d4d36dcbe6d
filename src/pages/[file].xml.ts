import { contentDir, settings } from "virtual:zhangju";
import { isLongList } from "../site/document/cited-places.ts";
import { byNewest, type CatalogEntry } from "../site/lists/catalog.ts";
import { facetsOf } from "../site/lists/facets.ts";
import { byLetter, isLong, nameOfCited } from "../site/lists/lettered-list.ts";
import { listPages } from "../site/lists/list-pages.ts";
import { termEntries } from "../site/lists/term-entries.ts";
import { citationsHref, documentHref } from "../site/meta/links.ts";
import { atomXml, SITEMAP_LENGTH, sitemapIndexXml, sitemapXml } from "../site/meta/site-xml.ts";
import { readCatalog, readCited, readTerms } from "../site/render/content-fs.ts";

const FEED_LENGTH = 50;

interface Props {
  xml: string;
}

/** They name pages by their permanent address, so there are none without `url` in site.yaml. */
export function getStaticPaths() {
  if (!settings.url) return [];
  const entries = readCatalog(contentDir).sort(byNewest);
  const paths = pathsOf(entries);
  const count = Math.ceil(paths.length / SITEMAP_LENGTH);
  const part = (index: number) => paths.slice(index * SITEMAP_LENGTH, (index + 1) * SITEMAP_LENGTH);
  const file = (name: string, xml: string) => ({ params: { file: name }, props: { xml } });
  return [
    file("feed", atomXml(settings, entries.slice(0, FEED_LENGTH))),
    file("sitemap", count > 1 ? sitemapIndexXml(settings, count) : sitemapXml(settings, paths)),
    ...Array.from({ length: count > 1 ? count : 0 }, (_, index) =>
      file(`sitemap-${index + 1}`, sitemapXml(settings, part(index))),
    ),
  ];
}

export function GET({ props }: { props: Props }): Response {
  return new Response(props.xml, {
    headers: { "content-type": "application/xml; charset=utf-8" },
  });
}

/** All pages that are worth finding: of lists, those in their own order. */
function pathsOf(entries: CatalogEntry[]): string[] {
  const facets = facetsOf(entries);
  const lists = listPages(entries, facets).filter(({ order }) => order === "");
  return [
    "/",
    "/browse/",
    ...facets.map(({ key }) => `/browse/${key}/`),
    ...lists.map(({ canonical }) => canonical),
    ...entries.map(({ slug }) => documentHref(slug)),
    ...entries
      .filter(({ citations }) => isLongList(citations))
      .map(({ slug }) => citationsHref(slug)),
    ...lettered("/citations/", readCited(contentDir), nameOfCited),
    ...lettered("/terms/", termEntries(readTerms(contentDir)), ({ term }) => term),
    "/about/",
    "/about/reading/",
    "/about/guide/",
    "/about/diagnostics/",
    "/about/formats/",
    "/about/accessibility/",
  ];
}

function lettered<T>(path: string, list: T[], nameOf: (entry: T) => string): string[] {
  const letters = isLong(list) ? byLetter(list, nameOf).map(({ letter }) => letter) : [];
  return [path, ...letters.map((letter) => `${path}${letter}/`)];
}
