import { parseNumeral } from "../../lexicon/numerals.ts";

/** 附件1, 附表, 附件一至附件三. */
export interface AttachmentWord {
  /** 附件, 附表, 附图, 附录. */
  word: string;
  /** Empty where no number is printed. */
  numbers: number[];
  end: number;
}

const NUMBER = "[0-9]{1,2}(?![0-9.]?[0-9年月日])|[一二三四五六七八九十]{1,3}|[ⅠⅡⅢⅣⅤⅥ]";
const WORD = new RegExp(`(附件|附表|附图|附录) ?(?:之)?(?:（(${NUMBER})）|(${NUMBER}))?`, "y");
const MORE = new RegExp(
  ` ?(、|和|及|与|至|到|[-—－~]) ?(?:附件|附表|附图|附录)? ?(${NUMBER})`,
  "y",
);
const ROMAN = "ⅠⅡⅢⅣⅤⅥ";

/**
 * Reads a word for an attachment with its numbers.
 *
 * @param at offset of 附.
 * @example readAttachmentWord("附件1至附件3", 0) // {word: "附件", numbers: [1, 2, 3], end: 7}
 */
export function readAttachmentWord(folded: string, at: number): AttachmentWord | null {
  WORD.lastIndex = at;
  const match = WORD.exec(folded);
  if (match === null) return null;
  const number = toNumber(match[2] ?? match[3]);
  // 附件一并报送, 附件三份: the numeral counts or belongs to the next word.
  if (number === null || /^[并同份式页张件起致定般些律直]/u.test(folded.slice(WORD.lastIndex))) {
    return { word: match[1]!, numbers: [], end: at + match[1]!.length };
  }
  const numbers = [number];
  let end = WORD.lastIndex;
  for (;;) {
    MORE.lastIndex = end;
    const more = MORE.exec(folded);
    const next = more === null ? null : toNumber(more[2]);
    if (more === null || next === null) return { word: match[1]!, numbers, end };
    if (/[至到—－~-]/.test(more[1]!)) {
      for (let between = numbers.at(-1)! + 1; between < next; between += 1) numbers.push(between);
    }
    numbers.push(next);
    end = MORE.lastIndex;
  }
}

function toNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  const roman = ROMAN.indexOf(text);
  return roman === -1 ? parseNumeral(text) : roman + 1;
}

/** 见附件, （附表）, 按附件所列: an attachment of this document rather than an enclosure of a letter. */
const POINTING = /(?:见|参见|参照|按|按照|依照|根据|列入|列于|填写|填报|由|[（(])(?:本|下列|所)?$/u;
const POINTED_AT =
  /^(?:所列|所示|所附|中(?:规定|所列|列)|规定|的规定|执行|进行(?:修订|修改|调整)|的(?:修订|修改|调整)|）|[：:])/u;

/**
 * Does an unnumbered 附件 mean a part of this document? Enclosures don't: 请求书及其附件, 安全附件.
 *
 * @param hasAttachments the document has attachments, or lists them.
 */
export function isPointer(before: string, after: string, hasAttachments: boolean): boolean {
  if (/(?:见|参见)$/u.test(before)) return true;
  return (
    hasAttachments &&
    (POINTING.test(before) || (POINTED_AT.test(after) && !/[及其的和、全]$/u.test(before)))
  );
}
