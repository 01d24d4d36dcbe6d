import { pinyin } from "pinyin-pro";

/**
 * The letter under which a Chinese index files a name: its first letter in pinyin, lower case, or
 * `0` where it begins with a numeral or sign. 中华人民共和国 is passed over, as indexes of laws do.
 *
 * @example initialOf("中华人民共和国刑法") // "x"
 */
export function initialOf(name: string): string {
  const start = name.replace(/^[《〈“"（(]+/u, "").replace(/^中华人民共和国(?=.{2,})/u, "");
  // With the characters that follow: 重庆 is filed under C, 重点 under Z.
  const [first = ""] = pinyin(start.slice(0, 6), { toneType: "none", type: "array" });
  return /^[a-z]/i.test(first) ? first[0]!.toLowerCase() : "0";
}

/** An initial as printed above a list: `A`; `其他` for `0`. */
export function initialLabel(initial: string): string {
  return initial === "0" ? "其他" : initial.toUpperCase();
}
