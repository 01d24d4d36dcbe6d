import { READ_RULES } from "../read/read-problem.ts";
import type { Severity } from "./diagnostic.ts";

/** What a rule id means, for `docs/diagnostics.md`. */
export interface Rule {
  ruleId: string;
  severity: Severity;
  chinese: string;
  english: string;
}

const rule = (ruleId: string, severity: Severity, chinese: string, english: string): Rule => ({
  ruleId,
  severity,
  chinese,
  english,
});

/**
 * Every message that staff may get, by its permanent id. The message itself adds the particulars:
 * what was found, where, and what was expected.
 */
export const RULES: Rule[] = [
  ...READ_RULES,
  rule(
    "internal-error",
    "error",
    "程序处理本文件时出错。请把文件发给技术人员。",
    "A defect of the program. Report it with the file.",
  ),
  rule(
    "fidelity-mismatch",
    "error",
    "发布与剔除的字数之和不等于原文字数，本文件不发布。请报告。",
    "Published plus removed characters differ from the source's. Please report.",
  ),
  rule(
    "slug-duplicate",
    "error",
    "两个文件的网址名称相同，后一个不发布。请改文件名，或在更正文件中写 slug。",
    "Two documents have the same slug. Rename one, or set its slug in the sidecar.",
  ),
  rule(
    "duplicate-document",
    "warning",
    "这份文件与另一份内容完全相同，或标题和文号都相同，引用分不清是哪一份。请只保留一份。",
    "The library has this document twice: the same bytes, or the same title and number. Keep one.",
  ),
  rule(
    "sidecar-orphan",
    "error",
    "更正文件没有对应的文件。请改成与文件同名，或删除。",
    "A sidecar without its document. Rename or delete it.",
  ),
  rule(
    "sidecar-unmatched",
    "error",
    "更正文件提到的一行在原文中找不到。请照抄整行，或删去这一条。",
    "A sidecar names a line that isn't in the document. Copy the whole line, or delete the entry.",
  ),
  rule(
    "sidecar-syntax",
    "error",
    "更正文件不是合格的 YAML。请检查缩进、冒号后的空格和引号。",
    "The sidecar isn't valid YAML. Check indentation, blanks after colons, quotes.",
  ),
  rule(
    "sidecar-unknown-field",
    "error",
    "更正文件中没有这一项。请按提示改名。",
    "No such field in a sidecar. Rename it as suggested.",
  ),
  rule(
    "sidecar-wrong-value",
    "error",
    "更正文件中一项的值不合要求。请按提示改写。",
    "A wrong value in a sidecar. Write it as described.",
  ),
  rule(
    "sidecar-missing-field",
    "error",
    "更正文件中缺少一项。请补上。",
    "A field is missing in a sidecar. Add it.",
  ),
  rule("site-syntax", "error", "site.yaml 不是合格的 YAML。", "site.yaml isn't valid YAML."),
  rule(
    "site-unknown-field",
    "error",
    "site.yaml 中没有这一项。请按提示改名。",
    "No such field in site.yaml. Rename it as suggested.",
  ),
  rule(
    "site-wrong-value",
    "error",
    "site.yaml 中一项的值不合要求。请按提示改写。",
    "A wrong value in site.yaml. Write it as described.",
  ),
  rule(
    "site-missing-field",
    "error",
    "site.yaml 中缺少一项。请补上。",
    "A field is missing in site.yaml. Add it.",
  ),
  rule(
    "data-ignored",
    "warning",
    "文件夹中的 .json 数据文件不是公文，未发布。",
    "Data files beside documents were passed over.",
  ),
  rule(
    "title-inferred",
    "warning",
    "文件中没有标题，暂据正文或文件名拟定。请在更正文件中写 title。",
    "No title in the file; one was inferred. Set the title in the sidecar.",
  ),
  rule(
    "metadata-disagrees",
    "warning",
    "网页信息与正文不一致，已取网页信息。请核对。",
    "Page metadata and body disagree; the page's value is used. Check.",
  ),
  rule(
    "date-invalid",
    "warning",
    "成文、发布或施行日期没有这一天（如 2020年2月30日），未作为日期。请核对原文，并在更正文件中写明日期。",
    "There is no such day (2020-02-30), so it is not used as a date. Check it and set the date in the sidecar.",
  ),
  rule(
    "anchor-duplicate",
    "warning",
    "同一处有两个相同的编号，后一个的锚点加了 --2。请核对原文。",
    "The same number twice in one place; the second anchor ends in --2. Check the text.",
  ),
  rule(
    "numbering-gap",
    "warning",
    "编号中间有缺。请核对是否漏收。",
    "Numbers are missing in a series. Check for missing text.",
  ),
  rule(
    "numbering-duplicate",
    "warning",
    "编号重复。请核对。",
    "A number is printed twice. Check which is meant.",
  ),
  rule("numbering-back", "warning", "编号倒退。请核对。", "A number goes back. Check."),
  rule(
    "numbering-start",
    "warning",
    "一组编号不从 1 开始。请核对是否漏收。",
    "A series doesn't start at 1. Check for missing text.",
  ),
  rule(
    "level-skipped",
    "warning",
    "层次跳过一级（GB/T 9704：一、（一）1.（1））。",
    "A level is skipped.",
  ),
  rule(
    "marker-mixed",
    "warning",
    "同一级编号的括号全角、半角混用。",
    "Brackets of one level differ in width.",
  ),
  rule(
    "heading-empty",
    "warning",
    "标题之下没有内容。请核对是否漏收。",
    "A heading without content. Check for missing text.",
  ),
  rule(
    "image-missing",
    "warning",
    "找不到图片，或浏览器不能显示这种图片。请把图片放在文件旁边，格式用 png 或 jpg。",
    "A picture is missing, or of a kind that browsers can't show. Put a png or jpg beside the document.",
  ),
  rule(
    "reference-target-missing",
    "warning",
    "引用的条款在所引文件中不存在，已按普通文字显示。请核对，提示中列出最接近的条款。",
    "A citation names a clause that doesn't exist; it is shown as plain text. The nearest existing one is named.",
  ),
];
