import type { Marker, MarkerKind } from "../../numbering/markers.ts";
import type { Entry } from "./select-markers.ts";

/** 立法技术规范 and GB/T 9704, outermost first. Gaps leave room for decimals and 款. */
const STANDARD: Record<MarkerKind, number> = {
  part: 10,
  subpart: 20,
  chapter: 30,
  section: 40,
  cn: 50,
  article: 60,
  "cn-paren": 70,
  decimal: 72,
  arabic: 80,
  letter: 85,
  "arabic-paren": 90,
  circled: 100,
  is: 110,
  "ordinal-word": 110,
  bullet: 112,
  dash: 114,
};

/**
 * Decides which kind of number contains which in one part. The standard order holds unless the
 * part's own series speak against it: a kind that starts again and again inside another, which
 * itself runs on, is the inner one.
 *
 * @returns the rank of a marker; smaller contains larger.
 */
export function rankKinds(entries: Entry[]): (marker: Marker) => number {
  const rank: Record<MarkerKind, number> = { ...STANDARD };
  const of = (kind: MarkerKind) =>
    entries.flatMap(({ marker }, index) =>
      marker?.kind === kind ? [{ index, value: marker.value ?? 0 }] : [],
    );
  const articles = of("article");
  const cn = of("cn");
  // 一、 above the articles (judicial interpretations), or a list inside one (older laws).
  if (articles.length > 0 && cn.length > 0 && articles[0]!.index < cn[0]!.index) rank.cn = 65;
  const levels: MarkerKind[] = ["cn", "cn-paren", "arabic", "arabic-paren"];
  for (const [position, outer] of levels.entries()) {
    for (const inner of levels.slice(position + 1)) {
      if (nestsInside(of(outer), of(inner))) {
        [rank[outer], rank[inner]] = [rank[inner], rank[outer]];
      }
    }
  }
  return (marker) => rank[marker.kind] + (marker.path === undefined ? 0 : marker.path.length);
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
