import type { DocumentKey, PageKey } from "../store/document-key.ts";

/**
 * Cuts a page's offsets into those of its documents.
 *
 * @param lengths folded characters of the page's documents.
 * @param offsets ascending, from the page's beginning.
 * @param into receives the offsets from each document's own beginning.
 */
export function splitPage(
  lengths: readonly number[],
  page: PageKey,
  offsets: readonly number[],
  into: Map<DocumentKey, number[]>,
): void {
  let start = 0;
  let at = 0;
  for (let place = 0; place < lengths.length && at < offsets.length; place++) {
    const end = start + lengths[place]!;
    const from = at;
    while (at < offsets.length && offsets[at]! < end) at++;
    const own = offsets.slice(from, at);
    if (own.length > 0)
      into.set(page + place, start === 0 ? own : own.map((offset) => offset - start));
    start = end;
  }
}
