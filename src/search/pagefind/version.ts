/**
 * The release of Pagefind whose files this folder reads and writes. Their format is private to Pagefind
 * and changed with 1.5.0 and with 1.6.0: with another release a site's search would find nothing, or
 * worse, the wrong places.
 */
export const PAGEFIND_VERSION = "1.6.0";

/** @returns why a release can't be used, Chinese then English; `null` where it can. */
export function refuseVersion(version: string): string | null {
  return version === PAGEFIND_VERSION
    ? null
    : `装的 Pagefind 是 ${version}，检索的索引只适合 ${PAGEFIND_VERSION}；请在本文件夹运行 npm ci 后再生成。Pagefind ${version} is installed, but the search index fits ${PAGEFIND_VERSION} only: run npm ci here, then build again.`;
}
