import { KINDS, LEVEL_KINDS, type MarkerKind } from "../../numbering/kinds.ts";
import type { Marker } from "../../numbering/markers.ts";
import type { MarkedLine } from "./select-markers.ts";

/** The rank of 一、 that lists within an article: between the articles and （一）. */
const INSIDE_ARTICLES = 65;

/**
 * Decides which kind of number contains which in one part. The standard order holds unless the
 * part's own series speak against it: a kind that starts again and again inside another, which
 * itself runs on, is the inner one.
 *
 * @returns the rank of a marker; smaller contains larger.
 */
export function rankKinds(entries: MarkedLine[]): (marker: Marker) => number {
  const moved = new Map<MarkerKind, number>();
  const rankOf = (kind: MarkerKind) => moved.get(kind) ?? KINDS[kind].rank;
  const of = (kind: MarkerKind) =>
    entries.flatMap(({ marker }, index) =>
      marker?.kind === kind ? [{ index, value: marker.value ?? 0 }] : [],
    );
  const articles = of("article");
  const cn = of("cn");
  // 一、 above the articles (judicial interpretations), or a list inside one (older laws).
  if (articles.length > 0 && cn.length > 0 && articles[0]!.index < cn[0]!.index) {
    moved.set("cn", INSIDE_ARTICLES);
  }
  for (const [position, outer] of LEVEL_KINDS.entries()) {
    for (const inner of LEVEL_KINDS.slice(position + 1)) {
      if (!nestsInside(of(outer), of(inner))) continue;
      const ranks = [rankOf(outer), rankOf(inner)] as const;
      moved.set(outer, ranks[1]).set(inner, ranks[0]);
    }
  }
  return (marker) => rankOf(marker.kind) + (marker.path === undefined ? 0 : marker.path.length);
}

type Series = Array<{ index: number; value: number }>;

/** Does the standard's outer kind start again inside an inner kind that comes first and runs on? */
function nestsInside(outer: Series, inner: Series): boolean {
  const starts = (series: Series) => series.filter(({ value }) => value === 1).length;
  const runsOn = (series: Series) =>
    series.length >= 2 &&
    series.every(({ value }, at) => at === 0 || value === series[at - 1]!.value + 1);
  return (
    starts(outer) >= 2 &&
    runsOn(inner) &&
    inner[0]!.value === 1 &&
    inner[0]!.index < outer[0]!.index
  );
}
