import { CLAUSE_NAMES } from "./clause-names.ts";
import type { ClauseUnit } from "./clause-path.ts";

/** The longest first: 分编 is no 编. */
const NAMES = (Object.entries(CLAUSE_NAMES) as Array<[ClauseUnit, string]>)
  .map(([unit, name]): [name: string, unit: ClauseUnit] => [name, unit])
  .sort(([a], [b]) => b.length - a.length);

/** Words that begin with the name of a unit: 第一条件, 第二项目, 本章程, 本节能, 第一目标. */
const LONGER_WORD: Partial<Record<ClauseUnit, RegExp>> = {
  part: /[制号辑码者著纂队组排写审]|委[会员]/y,
  chapter: /程/y,
  section: /[目点能日假省约气课水]/y,
  article: /[件例约目文码]|款[^第（]/y,
  paragraph: /[项式待额子]/y,
  item: /目/y,
  subitem: /[标录地光]|的(?!规定|有关|要求|标准|内容)/y,
};

/**
 * Reads the name of a unit, after at most one blank.
 *
 * @returns `null` where there is none, or where it only begins a longer word.
 * @example readUnit("第一条件", 2) // null
 */
export function readUnit(text: string, at: number): { unit: ClauseUnit; end: number } | null {
  const start = text[at] === " " ? at + 1 : at;
  for (const [name, unit] of NAMES) {
    if (!text.startsWith(name, start)) continue;
    const end = start + name.length;
    const longer = LONGER_WORD[unit];
    if (longer === undefined) return { unit, end };
    longer.lastIndex = end;
    return longer.test(text) ? null : { unit, end };
  }
  return null;
}
