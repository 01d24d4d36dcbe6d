import { pinyin } from "pinyin-pro";

/**
 * Makes the last part of a document's address from its file's name: ASCII, lower case, stable as
 * long as the file keeps its name.
 *
 * @param stem the file's name without extension: `003_90e3`, `关于促进区域合作的意见`.
 * @returns `003_90e3`, `guan-yu-cu-jin-qu-yu-he-zuo-de-yi-jian`; never empty.
 */
export function toSlug(stem: string): string {
  const ascii = /[^\0-\x7f]/.test(stem)
    ? pinyin(stem, { toneType: "none", type: "array", nonZh: "consecutive", v: true }).join("-")
    : stem;
  const slug = ascii
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9_-]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^[-_]+|[-_]+$/g, "");
  return slug === "" ? "document" : slug.slice(0, 120).replace(/[-_]+$/, "");
}
