/**
 * The canonical form of one character for comparing text: width, case, kind of bracket, quotation
 * mark and dash do not count, blanks and invisible characters disappear.
 *
 * NFKC (UAX #15) settles the widths; the table below settles what NFKC leaves apart.
 *
 * @param character one code point.
 * @returns zero or more characters of the Basic Multilingual Plane.
 * @example [..."国发[2016] ６２号"].map(foldCharacter).join("") // "国发(2016)62号", as for 国发〔2016〕62号
 */
export function foldCharacter(character: string): string {
  const listed = CANONICAL.get(character);
  if (listed !== undefined) return listed;
  if (INVISIBLE.test(character)) return "";
  let folded = "";
  for (const part of character.normalize("NFKC").toLowerCase()) {
    if (INVISIBLE.test(part)) continue;
    folded += CANONICAL.get(part) ?? (part.length === 1 ? part : standIn(part));
  }
  return folded;
}

const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Zs}\p{Variation_Selector}]/u;

const CANONICAL = new Map<string, string>();
for (const [canonical, variants] of [
  ["(", "（[［〔【{｛〖〘﹙﹝"],
  [")", "）]］〕】}｝〗〙﹚﹞"],
  ["《", "〈<＜‹«﹤"],
  ["》", "〉>＞›»﹥"],
  ['"', "“”„‟＂'‘’‚‛＇「」『』﹁﹂﹃﹄"],
  ["-", "—–－‐‑‒―─━﹣−ー"],
  ["·", "・•‧∙･⋅"],
  ["~", "～∼〜˜"],
  [":", "：∶﹕"],
  ["。", "｡"],
  ["…", "⋯"],
  ["〇", "○◯"],
] as const) {
  CANONICAL.set(canonical, canonical);
  for (const variant of variants) CANONICAL.set(variant, canonical);
}

/**
 * Characters beyond the Basic Multilingual Plane take two code units, which would shift offsets.
 * Each gets one private-use character instead; that two of them share one is next to impossible in
 * one phrase.
 */
function standIn(character: string): string {
  return String.fromCharCode(0xe000 + (character.codePointAt(0)! % 0x1900));
}
