import type { SourceField } from "../../document/source.ts";
import { parseDate } from "../../lexicon/dates.ts";
import { squeeze } from "../../lexicon/squeeze.ts";

/** What a page's labels mean. Keys are the metadata of a `PolicyDocument`; first label wins. */
const MEANING = {
  title: ["标题", "信息名称", "名称", "ArticleTitle"],
  documentNumber: ["发文字号", "发布文号", "文件编号", "文号"],
  issuers: ["发文机关", "发布机构", "发布机关", "发布单位", "发文单位", "公开机构", "制定机关"],
  documentDate: ["成文日期", "发文日期", "生成日期", "印发日期"],
  publicationDate: ["发布日期", "发布时间", "公开日期", "PubDate", "时间", "日期"],
  effectiveDate: ["施行日期", "实施日期", "生效日期"],
  indexNumber: ["索引号"],
  topic: ["主题分类", "信息分类", "分类"],
  validity: ["有效性", "时效性"],
  sourceName: ["信息来源", "文章来源", "稿件来源", "来源", "ContentSource"],
  url: ["网址", "链接", "Url", "URL"],
} as const;

export type FieldMeaning = keyof typeof MEANING;

/** A source's name that names none. */
const NO_SOURCE = /^(?:转载|原创|本站|本网|网络|互联网|未知|其他)?$/;

/**
 * Looks a value up among the fields of a page. Empty fields count as missing; a date must be one.
 *
 * @param fields as read: `{name: "发布文号", value: "商办资函[2021]163号", line: 2}`.
 */
export function findField(fields: SourceField[], meaning: FieldMeaning): SourceField | null {
  for (const field of fieldsOf(fields, meaning)) {
    if (meaning.endsWith("Date")) {
      const date = parseDate(field.value);
      if (date !== null) return { ...field, value: date };
      continue;
    }
    if (meaning === "sourceName" && NO_SOURCE.test(field.value.trim())) continue;
    return { ...field, value: field.value.trim() };
  }
  return null;
}

/** The fields of a page that mean this and are not empty, the first label's first. */
export function fieldsOf(fields: SourceField[], meaning: FieldMeaning): SourceField[] {
  return (MEANING[meaning] as readonly string[]).flatMap((label) =>
    fields.filter(({ name, value }) => squeeze(name) === label && value.trim() !== ""),
  );
}
