import { getCollection } from "astro:content";
import { settings } from "virtual:zhangju";
import { byNewest } from "../site/catalog.ts";
import { facetsOf } from "../site/facets.ts";
import { documentHref } from "../site/links.ts";
import { atomXml, sitemapXml } from "../site/site-xml.ts";

const FEED_LENGTH = 50;

/** Both name pages by their permanent address, so there is neither without `url` in site.yaml. */
export function getStaticPaths() {
  if (!settings.url) return [];
  return [{ params: { file: "sitemap" } }, { params: { file: "feed" } }];
}

export async function GET({ params }: { params: { file: string } }): Promise<Response> {
  const entries = (await getCollection("policies")).map(({ data }) => data).sort(byNewest);
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
          "/about/",
          "/about/guide/",
          "/about/formats/",
        ]);
  return new Response(xml, { headers: { "content-type": "application/xml; charset=utf-8" } });
}
