import type { CatalogEntry } from "./catalog.ts";
import type { BrowseFacet } from "./facets.ts";
import { LIST_ORDERS } from "./list-orders.ts";

/** Documents on one page of a list. */
const PAGE_LENGTH = 100;

/** One page of a list of documents, as it is written. */
export interface ListPage {
  /** The page's path below `/browse/`, without a slash at either end: `issuers/guowuyuan/title/2`. */
  path: string;
  /** What the list holds: `2019年`, `国务院`, `全部文件`. */
  title: string;
  /** The facet it belongs to; `null` for the list of all documents. */
  facet: { key: string; label: string } | null;
  /** Key of the order: empty, `title` or `number`. */
  order: string;
  /** Orders that the list has, with the address of their first page. */
  orders: Array<{ label: string; href: string; current: boolean }>;
  /** Number of the page, from 1, and how many there are. */
  page: number;
  pages: number;
  /** Documents in the whole list. */
  total: number;
  entries: CatalogEntry[];
  /** Address of the list's first page in its own order: what search engines shall know it by. */
  canonical: string;
}

/**
 * All pages of all lists: everything, and each value of each facet, in each order, in pages of a
 * hundred. They are written when the site is built, so that lists work without a script and no page
 * grows with the library. A list of one document has one order.
 *
 * @param length documents on a page.
 */
export function listPages(
  entries: CatalogEntry[],
  facets: BrowseFacet[],
  length = PAGE_LENGTH,
): ListPage[] {
  return [
    ...pagesOf({ base: "all", title: "全部文件", facet: null, entries }, length),
    ...facets.flatMap(({ key, label, values }) =>
      values.flatMap((value) =>
        pagesOf(
          {
            base: `${key}/${value.key}`,
            title: value.label,
            facet: { key, label },
            entries: value.entries,
          },
          length,
        ),
      ),
    ),
  ];
}

/** The page of a list that follows or precedes another: `/browse/all/title/2/`. */
export function listHref(base: string, order: string, page: number): string {
  return `/browse/${[base, order, page > 1 ? `${page}` : ""].filter(Boolean).join("/")}/`;
}

interface List {
  base: string;
  title: string;
  facet: ListPage["facet"];
  entries: CatalogEntry[];
}

function pagesOf({ base, title, facet, entries }: List, length: number): ListPage[] {
  const orders = entries.length > 1 ? LIST_ORDERS : LIST_ORDERS.slice(0, 1);
  const pages = Math.max(1, Math.ceil(entries.length / length));
  return orders.flatMap(({ key: order, compare }) => {
    const sorted = [...entries].sort(compare);
    return Array.from({ length: pages }, (_, index) => ({
      path: listHref(base, order, index + 1).slice("/browse/".length, -1),
      title,
      facet,
      order,
      orders: orders.map(({ key, label }) => ({
        label,
        href: listHref(base, key, 1),
        current: key === order,
      })),
      page: index + 1,
      pages,
      total: entries.length,
      entries: sorted.slice(index * length, (index + 1) * length),
      canonical: listHref(base, "", order === "" ? index + 1 : 1),
    }));
  });
}
