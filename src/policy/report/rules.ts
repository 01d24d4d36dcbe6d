import { READING_RULES } from "./reading-rules.ts";
import type { Rule } from "./rule.ts";
import { YAML_RULES } from "./yaml-rules.ts";

/**
 * Every message that staff may get. What stands before a slash is the rule's permanent id; what
 * stands behind it tells the wordings of one rule apart: `image-missing/kind`.
 */
export const RULES = {
  ...READING_RULES,
  ...YAML_RULES,
  "internal-error": [
    "error",
    "程序处理本文件时出错，未发布：{error}；请把本文件发给技术人员。",
    "Internal error, not published: please report it with this file.",
  ],
  "fidelity-mismatch": [
    "error",
    "字数不符：原文 {sourceCharacters} 字，发布 {publishedCharacters} 字，剔除 {removedCharacters} 字；本文件未发布，请报告。",
    "Characters lost or invented: not published, please report.",
  ],
  "slug-duplicate": [
    "error",
    "网址名称“{slug}”已被 {other} 使用，本文件未发布；请改文件名，或在同名 .yaml 中写明 slug。",
    'This slug is taken: rename the file or set "slug" in its sidecar.',
  ],
  "duplicate-document/bytes": [
    "warning",
    "与 {other} 内容完全相同，两份都已发布，引用它的文件无法确定是哪一份；请只保留一份。",
    "Has the same bytes as {other}: citations can't tell them apart, keep one.",
  ],
  "duplicate-document/name": [
    "warning",
    "与 {other} 标题和文号相同，两份都已发布，引用它的文件无法确定是哪一份；请只保留一份。",
    "Has the same title and number as {other}: citations can't tell them apart, keep one.",
  ],
  "data-ignored": [
    "warning",
    "“{folder}”中有 {count} 个 .json 数据文件，不是公文，未发布；不需要的请移走。",
    "{count} data files are not documents and were passed over.",
  ],
  "title-inferred": [
    "warning",
    "文件中没有标题，暂拟为“{title}”；请在同名 .yaml 中写明 title。",
    'No title in the file: set "title" in the sidecar.',
  ],
  "metadata-disagrees": [
    "warning",
    "{name}：网页信息为“{page}”，正文为“{body}”；已取网页信息，请核对。",
    "Page metadata and body disagree: the page's value is used.",
  ],
  "date-invalid": [
    "warning",
    "没有“{date}”这一天，未作为日期；请核对原文，并在同名 .yaml 中写明 {field}。",
    'There is no such day: not used as a date. Check it, and set "{field}" in the sidecar.',
  ],
  "anchor-duplicate": [
    "warning",
    "编号“{number}”在同一处出现两次，锚点改为 {anchor}。",
    "The same number twice in one place: anchor made unique.",
  ],
  "numbering-gap": [
    "warning",
    "编号“{number}”之前缺 {missing}（上一编号“{previous}”在第 {line} 行）；请核对原文。",
    "Numbers missing before this one.",
  ],
  "numbering-duplicate": [
    "warning",
    "编号“{number}”重复，上一处在第 {line} 行；锚点已加后缀。",
    "Number printed twice: check which one is meant.",
  ],
  "numbering-back": [
    "warning",
    "编号“{number}”倒退，上一编号是“{previous}”（第 {line} 行）；请核对。",
    "Number goes back.",
  ],
  "numbering-start": [
    "warning",
    "编号从“{number}”开始，前面没有第 1 项；请核对是否漏收。",
    "Series starts at {value}: check for missing text.",
  ],
  "level-skipped": [
    "warning",
    "“{number}”直接在“{outer}”之下，跳过了一级（GB/T 9704：一、（一）1.（1））。",
    "A level is skipped.",
  ],
  "marker-mixed": [
    "warning",
    "编号“{number}”的括号与其他编号全角、半角不一致。",
    "Brackets of mixed width.",
  ],
  "heading-empty": [
    "warning",
    "标题“{heading}”之下没有内容；请核对是否漏收。",
    "Heading without content.",
  ],
  "image-missing/file": [
    "warning",
    "找不到图片，页面上会注明；请把图片放在文件旁边：{picture}。",
    "No such picture: put it beside the document.",
  ],
  "image-missing/kind": [
    "warning",
    "浏览器不能显示这种图片；请转换成 png 或 jpg：{picture}。",
    "Browsers can't show this kind of picture: convert it to png or jpg.",
  ],
  "reference-target-missing/clause": [
    "warning",
    "引用“{cited}”无处可指：{title}中没有{clause}；请核对原文。",
    "No such provision. Check the source.",
  ],
  "reference-target-missing/near": [
    "warning",
    "引用“{cited}”无处可指：{title}中没有{clause}，最接近的是{nearest}；请核对原文。",
    "No such provision. The nearest is {anchor}. Check the source.",
  ],
  "reference-target-missing/attachment": [
    "warning",
    "引用“{cited}”无处可指：文件中没有这个附件，共有 {count} 个附件；请核对原文。",
    "No such attachment among the {count} printed: check the source.",
  ],
  "reference-target-missing/attachments": [
    "warning",
    "引用“{cited}”无处可指：文件中没有附件；如有附件，请一并放入。",
    "The document has no attachments: add them if there are any.",
  ],
} as const satisfies Record<string, Rule>;

/** One wording of a rule: `image-missing/kind`; the rule itself where it has but one. */
export type Wording = keyof typeof RULES;

/** Permanent id of a rule: staff may search for it, `docs/diagnostics.md` lists it. */
export type RuleId = RuleOf<Wording>;

type RuleOf<W extends Wording> = W extends `${infer R}/${string}` ? R : W;

/** The rule that a wording is of: `image-missing` of `image-missing/kind`. */
export function ruleIdOf(wording: Wording): RuleId {
  return wording.replace(/\/.*/, "") as RuleId;
}
