import { documentTypeOf } from "../../lexicon/document-types.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";
import { squeeze } from "../../lexicon/squeeze.ts";

/** A title as printed between 《 and 》. */
export interface PrintedTitle {
  /** What stands between the brackets, inner titles included. */
  name: string;
  /** Offset after 》. */
  end: number;
}

const OPENING = "《〈<＜‹";
const CLOSING = "》〉>＞›";

/**
 * The titles that a title names, without those inside them: of 关于修改〈A适用《B》的解释〉等件的决定 only the
 * first.
 */
export function innerTitles(title: string): string[] {
  const titles: string[] = [];
  let depth = 0;
  let start = 0;
  for (const [at, character] of [...title].entries()) {
    if (OPENING.includes(character)) {
      if (depth === 0) start = at + 1;
      depth += 1;
    } else if (CLOSING.includes(character) && depth > 0) {
      depth -= 1;
      if (depth === 0) titles.push(squeeze([...title].slice(start, at).join("")));
    }
  }
  return titles.filter((inner) => inner.length > 1);
}

/** Longer ones occur (nested titles of several laws), but a sentence ends first. */
const LONGEST = 240;

/**
 * Reads a title in 《》. Inner titles may stand in 〈〉, <>, ‹› or again in 《》, mixed and unmatched,
 * as in 《关于修改〈浙江省实施《中华人民共和国水法》办法>的决定》: only 《 and 》 are counted.
 *
 * @param at offset of 《.
 * @returns `null` where it is not closed before the sentence ends.
 */
export function readTitle(text: string, at: number): PrintedTitle | null {
  let depth = 0;
  const limit = Math.min(text.length, at + LONGEST);
  for (let end = at; end < limit; end += 1) {
    const character = text[end];
    if (character === "《") depth += 1;
    else if (character === "》") depth -= 1;
    else if (character === "。" || character === "；") break;
    if (depth === 0) return end === at + 1 ? null : { name: text.slice(at + 1, end), end: end + 1 };
  }
  return readUnbalanced(text, at);
}

/** 《A》 whose inner 《 is never closed ends at the first 》; 《A《B》 is left for the inner one. */
function readUnbalanced(text: string, at: number): PrintedTitle | null {
  const name = /^《([^《》。；]*)》/u.exec(text.slice(at, at + LONGEST))?.[1];
  return name === undefined || name === "" ? null : { name, end: at + name.length + 2 };
}

/**
 * A title as it is compared: brackets, quotation marks, blanks, punctuation and its width, and
 * 中华人民共和国 do not count.
 *
 * @example titleKey("关于修改<中华人民共和国海洋环境保护法>等七部法律的决定")
 */
export function titleKey(title: string): string {
  return squeeze(foldForRecognition(title))
    .replace(/中华人民共和国/gu, "")
    .replace(/[^\p{Letter}\p{Number}]/gu, "");
}

/** Kinds of documents beyond 文种: treaties, plans, standards, technical and party documents. */
const OTHER_DOCUMENT =
  /(?:公约|协定|协议|议定书|条约|宣言|声明|备忘录|白皮书|总则|通则|规程|规约|公约|须知|指南|指引|手册|税则|名录|大纲|战略|纲领|建议|提案|汇报|讲话|批示|决议|修正案|法典|指标|要求|定额|倡议|范本|示范文本|示范合同|规范性文件|条件|原则|解答|政策|说明|总结|体系|分类|名单|目标|任务|法令|公法|方针|文件|选编|约章|规格|基准|细目|参数|布告|指示|通令)$/u;

/** Forms, certificates, newspapers: things with a name, not documents that are cited. */
const FORM =
  /(?:证|证书|证明|执照|护照|许可|批件|(?<!议定|白皮|蓝皮|绿皮)书|[^清名]单|表|卡|簿|册|票|牌|照|标志|合同|档案|回执|日报|晚报|时报|周报|早报|商报|青年报|杂志|月刊|周刊|网|曲|歌|诗)$/u;

/** The gazettes in which documents are published, unlike the communiqué of a meeting. */
const GAZETTE = /公报$/u;
const COMMUNIQUE = /(?:会议|联合|统计|状况|全会|会谈)公报$/u;

/** A kind and nothing else: 《条例》, 《实施方案》. Whose, only the context says. */
const GENERIC =
  /^(?:实施|暂行|试行|管理|工作|总体|具体|若干|补充|指导)*(?:章程|条例|办法|规定|细则|规则|规范|准则|守则|制度|方案|规划|计划|纲要|要点|措施|预案|解释|安排|标准|目录|清单|名单|意见|决定|通知|报告|请示|批复|公告|通告|通报|决议|纪要|公报|修正案|函|令|法)$/u;

/**
 * Does a name say by itself that it is a document's?
 *
 * @returns `form` for certificates, tables and newspapers (《外债登记证》), `generic` for a kind of
 *   document with no name of its own (《章程》), `document`, or `unknown`.
 */
export function classifyTitle(name: string): "document" | "form" | "generic" | "unknown" {
  const text = squeeze(name).replace(/(?:（[^（）]*）|\([^()]*\))+$/u, "");
  if (/关于.{2,}的|^关于/u.test(text)) return "document";
  if (FORM.test(text)) return "form";
  if (/[〈《<]/.test(text)) return "document";
  if (GAZETTE.test(text)) return COMMUNIQUE.test(text) ? "document" : "form";
  const type = documentTypeOf(text);
  if (GENERIC.test(text)) return "generic";
  return type !== null || OTHER_DOCUMENT.test(text) ? "document" : "unknown";
}
