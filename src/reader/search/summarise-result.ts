import type { SearchResult } from "../../search/engine/search-types.ts";

/**
 * How much was found, in a line that is shown and read out.
 *
 * @param isNarrowed some documents were left out by the reader's choice.
 * @example "找到 23 条，在 4 件文件里；其中 20 条含有“对口合作”"
 */
export function summariseResult(
  { total, exact, documents, hits }: Pick<SearchResult, "total" | "exact" | "documents" | "hits">,
  query: string,
  isNarrowed: boolean,
): string {
  if (total === 0) return `${isNarrowed ? "所选的范围里" : ""}没有找到“${query}”`;
  const count = (value: number) => value.toLocaleString("zh-CN");
  const extent = `${count(total)} 条，在 ${count(documents)} 件文件里`;
  if (exact === total || hits.some(({ match }) => match === "named")) return `找到 ${extent}`;
  return exact === 0
    ? `没有完整的“${query}”；有相近的 ${extent}`
    : `找到 ${extent}；其中 ${count(exact)} 条含有“${query}”`;
}
