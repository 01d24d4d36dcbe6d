import type { DocumentKey } from "../store/document-key.ts";
import type { Library } from "./open-library.ts";
import { countSpots, type Finding } from "./tier.ts";

/**
 * The order in which documents are shown: where the query is the title or the number first, then
 * where it ends the title (民法典 in 中华人民共和国民法典), then where it stands in it; then by number of
 * findings, newest first.
 */
export function rankDocuments(
  library: Pick<Library, "columns">,
  documents: ReadonlyMap<DocumentKey, Finding[]>,
  sort: "relevance" | "date",
): DocumentKey[] {
  const byDate = sort === "date";
  const ranked = [...documents].map(([key, findings]) => {
    const { columns, document } = library.columns(key);
    const titleLength = columns.titleLengths[document]!;
    const headLength = titleLength + columns.numberLengths[document]!;
    return {
      key,
      head: byDate ? 0 : headRank(findings, titleLength, headLength),
      count: byDate ? 0 : countSpots(findings),
      date: columns.dates[document]!,
    };
  });
  ranked.sort((a, b) => b.head - a.head || b.count - a.count || b.date - a.date || a.key - b.key);
  return ranked.map(({ key }) => key);
}

function headRank(findings: Finding[], titleLength: number, headLength: number): number {
  let rank = 0;
  for (const { proof, offsets } of findings) {
    const length = proof.kind === "words" ? 0 : proof.phrase.length;
    for (const offset of offsets) {
      if (offset >= headLength) break;
      const [start, end] = offset < titleLength ? [0, titleLength] : [titleLength, headLength];
      // 国发〔2016〕62 is the whole of 国发〔2016〕62号.
      const rest = start > 0 && length > 1 ? 1 : 0;
      const isEnd = offset + length >= end - rest;
      rank = Math.max(rank, offset === start && isEnd ? 3 : isEnd ? 2 : 1);
    }
  }
  return rank;
}
