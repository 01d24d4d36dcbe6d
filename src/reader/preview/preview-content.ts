import { type PreviewFile, previewFileOf } from "../../policy/document/preview-file.ts";
import { quoteTitle } from "../../policy/lexicon/quote-title.ts";
import { joinLoneMarkers, linesOf, type ProvisionLine } from "../text/lines-of-element.ts";
import { placeOfElement } from "../text/place-of-element.ts";

/** What a preview shows. */
export interface PreviewContent {
  /** 《中华人民共和国国歌法》第四条; a defined term. */
  title: string;
  lines?: ProvisionLine[];
  /** Instead of lines: part of a page. */
  nodes?: Node[];
  more?: boolean;
  /** Where the reader can go from here. */
  href: string;
}

/** Milliseconds after which a server counts as out of reach. */
const PATIENCE = 8000;
/** Characters shown where a reference names a whole chapter. */
const LONGEST = 600;
/** Citing documents shown of a provision that very many cite. */
const MOST_ENTRIES = 8;

const fetched = new Map<string, Promise<unknown>>();

/**
 * What belongs to a reference, a defined term or a 被引用 mark: from this page where it is here, else
 * from a small file of the same site.
 *
 * @throws when the file can't be read or doesn't have it.
 */
export async function previewContentOf(trigger: HTMLElement): Promise<PreviewContent> {
  const { def, also } = trigger.dataset;
  if (def) return termContent(document.getElementById(def)!);
  const link = trigger as HTMLAnchorElement;
  const anchors = [decodeURIComponent(link.hash.slice(1)), ...(also ? also.split(" ") : [])];
  const isHere = link.pathname === window.location.pathname;
  if (link.matches(".cited-mark")) {
    const page = isHere ? document : await fetchOnce(pageOf(link), readPage);
    return citedContent(page, anchors, link.href);
  }
  return isHere
    ? localContent(anchors, link.href)
    : remoteContent(await fetchFiles(link, anchors), anchors, link.href);
}

function termContent(entry: HTMLElement): PreviewContent {
  const [term, meaning] = entry.children as unknown as [HTMLElement, HTMLElement];
  const link = meaning.querySelector("a")!;
  const text = meaning.firstChild!.textContent ?? "";
  const title = `${term.textContent}　${link.textContent}`;
  return { title, lines: [{ marker: "", text }], href: link.href };
}

function localContent(anchors: string[], href: string): PreviewContent {
  const elements = anchors.map((anchor) => found(document.getElementById(anchor)));
  const [first] = elements;
  const heading = first!.querySelector("h2, h3, h4, h5, h6")?.textContent;
  const place = placeOfElement(first!) || heading || "本文件";
  return { title: severalOf(place, anchors), ...cut(elements.flatMap(linesOf)), href };
}

function remoteContent(files: PreviewFile[], anchors: string[], href: string): PreviewContent {
  const { title, documentNumber } = files[0]!;
  const previews = anchors.map((anchor, index) => found(files[index]!.provisions[anchor]));
  const lines = previews.flatMap((preview) =>
    joinLoneMarkers(preview.lines.map(([marker, text]) => ({ marker, text }))),
  );
  const { lines: shown, more } = cut(lines);
  const place = severalOf(previews[0]!.place, anchors);
  return {
    title: `${quoteTitle(title)}${documentNumber ? `（${documentNumber}）` : ""}${place}`,
    lines: shown,
    more: more || previews.some((preview) => preview.more),
    href,
  };
}

function citedContent(page: ParentNode, ids: string[], href: string): PreviewContent {
  const entries = ids.flatMap((id) => [
    ...found(page.querySelector(`#${CSS.escape(id)}`)).children,
  ]);
  const lists = entries.filter((child) => child.matches("ul"));
  const items = lists.flatMap((list) => [...list.children]);
  // Their addresses are relative to the page that they come from.
  const nodes = items.slice(0, MOST_ENTRIES).map((item) => absolute(item, href));
  const more = items.length > MOST_ENTRIES;
  return { title: more ? `被 ${items.length} 件文件引用` : "被引用", nodes, more, href };
}

function absolute(item: Element, page: string): Element {
  const copy = document.importNode(item, true);
  for (const link of copy.querySelectorAll("a")) {
    link.href = new URL(link.getAttribute("href")!, page).href;
  }
  return copy;
}

function severalOf(place: string, anchors: string[]): string {
  return anchors.length > 1 ? `${place}等 ${anchors.length} 处` : place;
}

function cut(lines: ProvisionLine[]): { lines: ProvisionLine[]; more: boolean } {
  let room = LONGEST;
  const shown = lines.flatMap(({ marker, text }) => {
    if (room <= 0) return [];
    const part = text.slice(0, room);
    room -= text.length + 1;
    return [{ marker, text: part }];
  });
  return { lines: shown, more: room < 0 };
}

function fetchFiles(link: HTMLAnchorElement, anchors: string[]): Promise<PreviewFile[]> {
  // …/policies/<slug>/ → …/previews/<slug>/art_0.json
  const [, root, slug] = /^(.*\/)policies\/([^/]+)\//.exec(link.pathname)!;
  return Promise.all(
    anchors.map((anchor) =>
      fetchOnce(
        `${root}previews/${slug}/${previewFileOf(anchor)}.json`,
        (response) => response.json() as Promise<PreviewFile>,
      ),
    ),
  );
}

function pageOf(link: HTMLAnchorElement): string {
  return link.href.replace(/#.*/, "");
}

async function readPage(response: Response): Promise<Document> {
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** What was read is kept while the page is open; what failed is asked for again. */
function fetchOnce<T>(url: string, read: (response: Response) => Promise<T>): Promise<T> {
  const known = fetched.get(url) as Promise<T> | undefined;
  if (known) return known;
  const control = new AbortController();
  const timer = window.setTimeout(() => control.abort(), PATIENCE);
  const loading = fetch(url, { signal: control.signal })
    .then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${url}`);
      return read(response);
    })
    .finally(() => window.clearTimeout(timer));
  fetched.set(url, loading);
  loading.catch(() => fetched.delete(url));
  return loading;
}

function found<T>(value: T | null | undefined): T {
  if (value == null) throw new Error("not found");
  return value;
}
