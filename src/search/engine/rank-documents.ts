import type { DocumentKey } from "./document-key.ts";
import type { Library } from "./open-library.ts";
import type { Spot } from "./tier.ts";

/**
 * The order in which documents are shown: where the query is the title or the number first, then
 * where it ends the title (民法典 in 中华人民共和国民法典), then where it stands in it; then by number of
 * findings, newest first.
 */
export function rankDocuments(
  library: Pick<Library, "columns">,
  documents: ReadonlyMap<DocumentKey, Spot[]>,
  sort: "relevance" | "date",
): DocumentKey[] {
  const ranked = [...documents].map(([key, spots]) => {
    const { columns, document } = library.columns(key);
    return {
      key,
      head:
        sort === "date"
          ? 0
          : headRank(spots, columns.titleLengths[document]!, columns.headLengths[document]!),
      count: sort === "date" ? 0 : spots.length,
      date: columns.dates[document]!,
    };
  });
  ranked.sort((a, b) => b.head - a.head || b.count - a.count || b.date - a.date || a.key - b.key);
  return ranked.map(({ key }) => key);
}

function headRank(spots: Spot[], titleLength: number, headLength: number): number {
  let rank = 0;
  for (const { offset, proof } of spots) {
    if (offset >= headLength) break;
    const length = proof.kind === "words" ? 0 : proof.phrase.length;
    const [start, end] = offset < titleLength ? [0, titleLength] : [titleLength, headLength];
    const isWhole = offset === start && offset + length === end;
    rank = Math.max(rank, isWhole ? 3 : offset + length === end ? 2 : 1);
  }
  return rank;
}
