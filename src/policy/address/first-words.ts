import { squeeze } from "../lexicon/squeeze.ts";
import { toFullWidth } from "../lexicon/typography.ts";

/** Characters that say enough of a text to know it again, and that don't yet. */
const MOST = 14;
const TOO_FEW = 4;

/**
 * The words that a text begins with, up to a mark: what names a text without a number.
 *
 * @example firstWords("鉴于以上情况，下一步拟从以下几个重点方面推动") // "鉴于以上情况"
 * @example firstWords("现将《关于建立更加有效的区域协调发展新机制的实施方案》印发给你们") // "现将《关于建立更加有效的区……"
 */
export function firstWords(text: string): string {
  // A page may show full-width marks where the source has others: its words are the same.
  const words = toFullWidth(squeeze(text)).replace(/[，、。；：！？]+$/, "");
  const mark = words.slice(TOO_FEW).search(/[，、。；：！？]/) + TOO_FEW;
  if (mark >= TOO_FEW && mark <= MOST) return words.slice(0, mark);
  return words.length > MOST ? `${words.slice(0, MOST)}……` : words;
}
