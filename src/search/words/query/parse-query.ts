import { foldText } from "../fold/fold-text.ts";

/** A phrase to find, folded. */
interface Phrase {
  text: string;
  /** Set in quotation marks: found as it is or not at all. */
  quoted: boolean;
}

/** What a reader typed, understood. All texts are folded; traditional characters are still there. */
export interface Query {
  /** Everything but operators as one text: what a literal match must contain. */
  whole: string;
  /** Parts between blanks and in quotation marks, in their order. */
  phrases: Phrase[];
  /** Parts with a hyphen before them. */
  excluded: string[];
}

/**
 * Reads a query. Blanks separate words; straight quotation marks around a word or several hold them
 * together; a hyphen before a word excludes it, where something else is left to look for. All other
 * marks are text: “互联网+”, 中俄珲春-哈桑.
 *
 * @example parseQuery('对口合作 "珲春" -浙江')
 *   // { whole: "对口合作珲春", phrases: [{对口合作}, {珲春, quoted}], excluded: ["浙江"] }
 */
export function parseQuery(input: string): Query {
  const parts = input.match(PARTS) ?? [];
  const operators = parts.some((part) => !EXCLUDED.test(part));
  const phrases: Phrase[] = [];
  const excluded: string[] = [];
  for (const part of parts) {
    const isExcluded = operators && EXCLUDED.test(part);
    const word = isExcluded ? part.slice(1) : part;
    const quoted = QUOTED.test(word);
    const { text } = foldText(quoted ? word.slice(1, -1) : word);
    if (text === "") continue;
    if (isExcluded) excluded.push(text);
    else phrases.push({ text, quoted });
  }
  return { whole: phrases.map(({ text }) => text).join(""), phrases, excluded };
}

/** Quotations that stand alone between blanks, and words. */
const PARTS = /[-－]?["＂][^"＂]+["＂](?=\s|$)|\S+/gu;
const EXCLUDED = /^[-－](?![-－]).{1,}/u;
const QUOTED = /^["＂][^"＂]+["＂]$/u;
