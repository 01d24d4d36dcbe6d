import type { Hit, Match, SearchResult } from "../../search/engine/search-types.ts";

type Range = Hit["marks"][number];

/** The hits of one kind in one document, as they are shown together. */
export interface ShownDocument {
  match: Match;
  title: Marked;
  number: Marked | null;
  issuers: string[];
  /** ISO 8601. */
  date: string | null;
  /** Opens the title where that was found, else the top of the page. */
  url: string;
  /** Without those that the title and the document number show. */
  hits: Hit[];
  /** Provisions found beyond those shown, and where the reader can go on to them. */
  rest: { count: number; url: string } | null;
}

export interface Marked {
  text: string;
  marks: Range[];
}

/** Puts the first `limit` hits together by document, in their order. */
export function groupHits(
  { hits, groups }: Pick<SearchResult, "hits" | "groups">,
  limit: number,
): ShownDocument[] {
  const documents: ShownDocument[] = [];
  let from = 0;
  for (const group of groups) {
    const isOfGroup = ({ document, match }: Hit) =>
      document === group.document && match === group.match;
    let to = from;
    while (to < Math.min(hits.length, limit) && isOfGroup(hits[to]!)) to++;
    const own = hits.slice(from, to);
    from = to;
    if (own.length > 0) documents.push(toShown(own, group.total));
  }
  return documents;
}

function toShown(hits: Hit[], total: number): ShownDocument {
  const first = hits[0]!;
  const inTitle = hits.find((hit) => hit.provision === "标题" && hit.excerpt === hit.title);
  const inNumber = hits.find(
    (hit) => hit.provision === "发文字号" && hit.excerpt === hit.documentNumber,
  );
  const count = total - hits.length;
  return {
    match: first.match,
    title: { text: first.title, marks: inTitle?.marks ?? [] },
    number: first.documentNumber
      ? { text: first.documentNumber, marks: inNumber?.marks ?? [] }
      : null,
    issuers: first.issuers,
    date: first.date,
    url: (inTitle ?? inNumber)?.url ?? first.url.replace(/#.*/, ""),
    hits: hits.filter((hit) => hit !== inTitle && hit !== inNumber),
    rest: count > 0 ? { count, url: hits[hits.length - 1]!.url } : null,
  };
}
