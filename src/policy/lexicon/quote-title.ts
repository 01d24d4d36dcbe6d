/**
 * Sets a title in 《》; those inside it become 〈〉 (GB/T 15834-2011, 4.15.3).
 *
 * @example quoteTitle("关于修改《中华人民共和国公司法》的决定") // "《关于修改〈中华人民共和国公司法〉的决定》"
 */
export function quoteTitle(title: string): string {
  return `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
}
