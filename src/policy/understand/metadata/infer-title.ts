import { documentTypeOf } from "../../lexicon/document-types.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";

/** What the opening sentences say that they make: 编制沿中蒙俄开发开放经济带规划。 */
const MAKES =
  /(?:编制|制定|制订|制发|出台|印发)(?:了)?(?:本)?《?([^。，；：《》]{4,50}?(?:规划|方案|意见|办法|计划|纲要|规定|细则|条例|预案|措施|要点|规则))》?(?:[。，；]|$)/;

/** 现就做好…工作通知如下 · 现将…函复如下 */
const ANNOUNCES =
  /现(?:就|将|对)([^。；]{2,80}?)(?:，)?(通知|通报|公告|通告|批复|函复|函告|答复|意见|决定|报告)如下/;

/**
 * Makes a title for a document whose file has none, from what its opening says of itself, else from
 * its file's name. A guess: the caller flags it.
 *
 * @param paragraphs the first paragraphs of the text.
 * @param issuers who signs it; leads the title of a 通知 (国务院办公厅关于…的通知).
 * @param file path of the file: `seeds/供暖通知.docx`.
 * @returns the title, in the source's own words where there are any.
 * @example inferTitle(["…现就做好边(跨)合区相关工作通知如下:"], ["商务部办公厅"], "seeds/1.txt")
 * // "商务部办公厅关于做好边(跨)合区相关工作的通知"
 */
export function inferTitle(paragraphs: string[], issuers: string[], file: string): string {
  for (const paragraph of paragraphs.slice(0, 4)) {
    const flat = foldForRecognition(paragraph);
    const announces = ANNOUNCES.exec(flat);
    if (announces !== null && !/^(?:有关|相关)?(?:事项|情况|问题)$/.test(announces[1]!)) {
      const start = announces.index + announces[0].indexOf(announces[1]!);
      const topic = paragraph.slice(start, start + announces[1]!.length);
      const type = announces[2] === "函复" || announces[2] === "函告" ? "函" : announces[2]!;
      return `${issuers.join(" ")}关于${topic.replace(/^关于/, "")}的${type}`;
    }
    const makes = MAKES.exec(flat);
    if (makes !== null) {
      const start = makes.index + makes[0].indexOf(makes[1]!);
      return paragraph.slice(start, start + makes[1]!.length);
    }
  }
  return firstPhrase(paragraphs[0]) ?? nameOf(file);
}

/** 为贯彻《…条例》, 根据…规定, 经国务院同意的方案: words that begin a sentence. */
const BEGINS_SENTENCE = /^(?:为|根据|按照|依照|依据|遵照|经|自|在|现|近|今|对|就|将|由|凡|你|我)/u;

/** The first words, where they look like a title: they end in a 文种. */
function firstPhrase(paragraph: string | undefined): string | null {
  const phrase = /^[^。；！？，,：:\n]{2,40}/u.exec(paragraph ?? "")?.[0];
  return phrase === undefined || BEGINS_SENTENCE.test(phrase) || documentTypeOf(phrase) === null
    ? null
    : phrase;
}

/** The file's name without its extension. */
function nameOf(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  return name.replace(/(?<=.)\.[^.]+$/u, "");
}
