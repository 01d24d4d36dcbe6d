import { contentDir, settings } from "virtual:zhangju";
import { byNewest } from "../site/catalog.ts";
import { citedPlaces, isLongList, MOST_LINKS } from "../site/cited-places.ts";
import { readCatalog, readCited, readDocument, readTerms } from "../site/content-fs.ts";
import { facetsOf } from "../site/facets.ts";
import { byLetter, isLong, nameOfCited } from "../site/lettered-list.ts";
import { citationsHref, documentHref } from "../site/links.ts";
import { atomXml, sitemapXml } from "../site/site-xml.ts";
import { termEntries } from "../site/term-entries.ts";

const FEED_LENGTH = 50;

/** Both name pages by their permanent address, so there is neither without `url` in site.yaml. */
export function getStaticPaths() {
  if (!settings.url) return [];
  return [{ params: { file: "sitemap" } }, { params: { file: "feed" } }];
}

export async function GET({ params }: { params: { file: string } }): Promise<Response> {
  const entries = readCatalog(contentDir).sort(byNewest);
  const xml =
    params.file === "feed"
      ? atomXml(settings, entries.slice(0, FEED_LENGTH))
      : sitemapXml(settings, [
          "/",
          "/browse/",
          ...facetsOf(entries).flatMap(({ key, values }) =>
            values.map((value) => `/browse/${key}/${value.key}/`),
          ),
          ...entries.map(({ slug }) => documentHref(slug)),
          ...entries.filter(isCitedOften).map(({ slug }) => citationsHref(slug)),
          ...lettered("/citations/", readCited(contentDir), nameOfCited),
          ...lettered("/terms/", termEntries(readTerms(contentDir)), ({ term }) => term),
          "/about/",
          "/about/guide/",
          "/about/diagnostics/",
          "/about/formats/",
        ]);
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
}

function lettered<T>(path: string, list: T[], nameOf: (entry: T) => string): string[] {
  const letters = isLong(list) ? byLetter(list, nameOf).map(({ letter }) => letter) : [];
  return [path, ...letters.map((letter) => `${path}${letter}/`)];
}

function isCitedOften({ slug, citations }: { slug: string; citations: number }): boolean {
  return citations > MOST_LINKS && isLongList(citedPlaces(readDocument(contentDir, slug)));
}
