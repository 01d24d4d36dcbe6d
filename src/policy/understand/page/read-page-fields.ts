import type { Removed, SourceField } from "../../document/source.ts";
import { findDate } from "../../lexicon/dates.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import { cutLine, type Line } from "./line.ts";

/**
 * Labels under which pages print a document's metadata (政府网站发展指引; 政府信息公开目录), and what each
 * means to the metadata stage. Longer labels first.
 */
const FIELD_LABELS = [
  "信息来源",
  "文章来源",
  "稿件来源",
  "来源",
  "发布时间",
  "发布日期",
  "公开日期",
  "发文日期",
  "成文日期",
  "生成日期",
  "印发日期",
  "生效日期",
  "施行日期",
  "实施日期",
  "失效日期",
  "日期",
  "时间",
  "发文字号",
  "发布文号",
  "文件编号",
  "文号",
  "索引号",
  "主题分类",
  "主题词",
  "信息分类",
  "分类",
  "类型",
  "类别",
  "发文机关",
  "发布机构",
  "发布机关",
  "发布单位",
  "发文单位",
  "公开机构",
  "信息名称",
  "标题",
  "名称",
  "有效性",
  "时效性",
  "效力级别",
  "公开方式",
  "公开范围",
  "作者",
  "责任编辑",
  "责编",
  "编辑",
  "浏览次数",
  "浏览量",
  "浏览",
  "点击数",
  "点击",
  "阅读",
  "字体",
  "字号",
] as const;

/** Labels are letter-spaced to one width: 索 引 号：, 标　　题： */
const LABELS = FIELD_LABELS.map((label) => [...label].join(" {0,4}")).join("|");
const LABEL = new RegExp(`(?:〔(${LABELS})〕：?|(${LABELS}) ?：) ?`, "g");
const DATE_AND_TIME = /^ *[0-9]{1,2}：[0-9]{2}(?:：[0-9]{2})? *$/;

/** How far into a document a page may still print its metadata. */
const HEAD_LINES = 20;

/**
 * Reads the metadata that a page prints around the title: datelines (`2020年01月10日08:23 来源:吉林日报`),
 * labelled fields (`【发布文号】商办资函[2021]163号`), and both glued to the title. The lines go to
 * `removed` with reason `page-metadata`; their values to `fields`.
 *
 * @param lines the lines without furniture; only the head, before the first number, is read.
 */
export function readPageFields(lines: Line[]): {
  lines: Line[];
  fields: SourceField[];
  removed: Removed[];
} {
  const fields: SourceField[] = [];
  const removed: Removed[] = [];
  const kept: Line[] = [];
  const bodyAt = lines.findIndex(({ marker, text }) => marker !== null || text.length > 150);
  const head = Math.min(bodyAt === -1 ? lines.length : bodyAt, HEAD_LINES);
  const remove = (line: Line) =>
    removed.push({ text: line.text, lines: line.lines, reason: "page-metadata" });

  for (const [index, line] of lines.entries()) {
    const read = index < head ? readLine(line) : null;
    if (read === null) {
      kept.push(line);
      continue;
    }
    fields.push(...read.fields);
    if (read.title === null) {
      remove(line);
      continue;
    }
    const [title, rest] = cutLine(line, read.title);
    const repeated = lines.some(
      (other, at) => other !== line && at < head && squeeze(other.flat) === squeeze(title.flat),
    );
    if (repeated) {
      remove(line);
      // The page prints its own headline here; what stands above is the column's name.
      for (const above of kept.splice(0)) {
        removed.push({ text: above.text, lines: above.lines, reason: "breadcrumb" });
      }
    } else {
      kept.push(title);
      remove(rest);
    }
  }
  return { lines: kept, fields, removed };
}

/** `title` is the offset where glued metadata begins, `null` where the line holds nothing else. */
function readLine(line: Line): { fields: SourceField[]; title: number | null } | null {
  const labels = [...line.flat.matchAll(LABEL)];
  const first = labels[0];
  const before = line.flat.slice(0, first?.index ?? line.flat.length);
  const date = findDate(before);
  const at = line.lines[0];
  const fields: SourceField[] = [];
  const dated =
    date !== null &&
    date.start <= 1 &&
    (date.end === before.trimEnd().length || DATE_AND_TIME.test(before.slice(date.end)));
  if (dated && (first !== undefined || DATE_AND_TIME.test(before.slice(date.end)))) {
    fields.push({
      name: "发布时间",
      value: date.date ?? before.slice(date.start, date.end),
      line: at,
    });
  }
  if (first === undefined) return fields.length > 0 ? { fields, title: null } : null;
  for (const [index, label] of labels.entries()) {
    const start = label.index + label[0].length;
    const value = line.text.slice(start, labels[index + 1]?.index).replace(/[|｜\s【[]+$/u, "");
    fields.push({ name: squeeze((label[1] ?? label[2])!), value: value.trim(), line: at });
  }
  if (before.trim() === "" || dated) {
    // A sentence that happens to begin with a label (时间：…。地点：…) is text.
    return /[。；]/.test(line.flat) && labels.length === 1 ? null : { fields, title: null };
  }
  return labels.length >= 2 ? { fields, title: first.index } : null;
}
