import type { Diagnostic } from "./diagnostic.ts";
import { RULES, ruleIdOf, type Wording } from "./rules.ts";

/** Where something is wrong: `seeds/001.txt`, line 82, column 1; without a line, the whole file. */
export interface FilePlace {
  file: string;
  line?: number;
  column?: number;
}

/** What fills in the `{…}` of a wording, each by its name; nothing where it has none. */
export type Particulars<W extends Wording> = [Blanks<W>] extends [never]
  ? []
  : [particulars: Record<Blanks<W>, string | number>];

type Blanks<W extends Wording> = NamesIn<(typeof RULES)[W][1 | 2]>;

type NamesIn<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/**
 * Tells staff of one thing: the diagnostic with the severity and the words of its rule.
 *
 * @param wording the rule, and which of its wordings where it has several.
 * @param particulars what was found: every one that the wording names.
 * @example report("heading-empty", { file: "a.txt", line: 4 }, { heading: "第二章 措施" }).message
 * // "标题“第二章 措施”之下没有内容；请核对是否漏收。Heading without content."
 */
export function report<W extends Wording>(
  wording: W,
  { file, line = 1, column = 1 }: FilePlace,
  ...[particulars]: Particulars<W>
): Diagnostic {
  const [severity, chinese, english] = RULES[wording];
  const given: Record<string, string | number> = particulars ?? {};
  const message = `${chinese}${english}`.replace(/\{(\w+)\}/g, (_, name) => String(given[name]));
  return { file, line, column, severity, ruleId: ruleIdOf(wording), message };
}
