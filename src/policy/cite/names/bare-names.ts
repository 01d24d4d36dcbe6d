import { fullTitle, listedNameAtEnd } from "./national-titles.ts";
import type { Cited, ShortNames } from "./short-names.ts";

/** A document named without 《》 right before a clause: 个人所得税法第四条. */
export interface BareName {
  /** The name as printed, without 《》. */
  name: string;
  cited: Cited;
}

/** Kinds that stand before a clause without brackets even where no short name was declared. */
const ENDS_IN_KIND = /(?:法典|法|条例|公约|条约|通则|总则|议定书|实施细则|协定|宪章)$/u;
/** 依法, 办法, 方法: no law. 该法 and 本法 are read where they begin. */
const NO_NAME =
  /(?:依|方|办|说|看|用|作|非|违|执|司|立|守|合|枉|普|适用法|[该本同此其])法$|(?:[本该]|有关)(?:条例|实施细则)$|法律?条例$/u;

/** Words after which a name can begin. Longer ones first: 依照 before 照. */
const BEFORE_NAME =
  /^.*(?:依照|按照|根据|依据|违反|适用|符合|属于|构成|认定为|视为|实施|执行|参照|遵守|具有|存在|达到|触犯|援引|引用|修正前|修正后|修订前|修订后|修改前|修改后|以及|或者|关于|基于|除|按|依|有|为|以|与|和|及|或|由|对|将|在|因|犯|于|的|是|经|原|新|旧|下列)(?=.{2,})/u;
/** Names in which such a word is a syllable. */
const SYLLABLES =
  /对外|对台|国有|所有|共有|自由|经济|经营|草原|原产|原料|高新|创新|新闻|更新|人口与|卫生与|地位和|共和国|以外|法实施条例|法实施细则|法实施办法|旧城|行为|为民|在线|在校|因公|有限|有线|除尘|按揭|除害/gu;

/**
 * Reads back from a clause to the name of the document it belongs to.
 *
 * Short names that the document declared come first, then the listed national titles; otherwise the
 * name reaches back to the nearest word that can't be part of it.
 *
 * @param before folded text up to the clause: `单位有民事诉讼法`.
 */
export function bareNameAtEnd(before: string, names: ShortNames): BareName | null {
  const declared = names.endOf(before);
  const listed = implementingNameAtEnd(before) ?? listedNameAtEnd(before);
  if (declared !== null && (listed === null || declared.name.length >= listed.length)) {
    return isBroken(before, declared.name) ? null : { name: declared.name, cited: declared.cited };
  }
  if (listed !== null) {
    return { name: listed, cited: { title: fullTitle(listed), documentNumber: null } };
  }
  const name = cutName(before);
  return name === null ? null : { name, cited: { title: fullTitle(name), documentNumber: null } };
}

/** 土地管理法实施条例: the name of a listed law, and what implements it. */
function implementingNameAtEnd(before: string): string | null {
  const suffix = /(?<=法)实施(?:条例|细则|办法)$/u.exec(before)?.[0];
  const law = suffix === undefined ? null : listedNameAtEnd(before.slice(0, -suffix.length));
  return law === null ? null : law + suffix;
}

/** 办法 declared as a short name does not end 本办法, which is the document itself. */
function isBroken(before: string, name: string): boolean {
  return /[本该]$/u.test(before.slice(0, -name.length));
}

function cutName(before: string): string | null {
  const tail = /[\p{Script=Han}]{2,40}$/u.exec(before)?.[0];
  if (tail === undefined || !ENDS_IN_KIND.test(tail) || NO_NAME.test(tail)) return null;
  const masked = tail.replace(SYLLABLES, (word) => "某".repeat(word.length));
  const start = BEFORE_NAME.exec(masked)?.[0].length ?? 0;
  const name = tail.slice(start).replace(/^其/, "");
  return name.length >= 3 && name.length <= 30 && !NO_NAME.test(name) ? name : null;
}
