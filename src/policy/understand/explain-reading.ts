import type { NodeType, PolicyDocument, PolicyNode, Unit } from "../document/tree.ts";
import { matchMarker } from "../numbering/markers.ts";
import { REMOVAL_REASONS } from "../report/removal-reasons.ts";

/** How one stretch of a source line was read, and why. */
export interface Explanation {
  line: number;
  text: string;
  /** Anchor, or empty where the text was taken out. */
  anchor: string;
  /** What the text was read as, in Chinese: `条款（一级）`, `标题`, `剔除`. */
  as: string;
  because: string;
}

const TYPE_NAMES: Record<NodeType, string> = {
  section: "标题",
  provision: "条款",
  paragraph: "段落",
  attachment: "附件",
  table: "表格",
  image: "图片",
  title: "题名",
  documentNumber: "发文字号",
  promulgation: "公布令",
  adoptionNote: "题注",
  contents: "目录",
  addressees: "主送机关",
  attachmentList: "附件说明",
  signatureBlock: "落款",
  imprint: "版记",
  note: "附注",
  caption: "图表标题",
};

const UNIT_NAMES: Record<Unit, string> = {
  part: "编",
  subpart: "分编",
  chapter: "章",
  section: "节",
  article: "条",
  paragraph: "款",
  item: "项",
  subitem: "目",
  level1: "第一级 一、",
  level2: "第二级（一）",
  level3: "第三级 1.",
  level4: "第四级（1）",
  level5: "第五级 ①",
  decimal: "分级数字 1.1",
  point: "分点",
  supplement: "无编号标题",
  signatory: "署名",
  date: "成文日期",
  document: "印发的文件",
};

/**
 * Tells line by line how a document was read, for `check --explain`.
 *
 * @returns readings in the order of the source; several for a line that holds several clauses.
 */
export function explainReading(document: PolicyDocument): Explanation[] {
  const readings: Explanation[] = document.removed.map(({ text, lines, reason }) => ({
    line: lines[0],
    text,
    anchor: "",
    as: "剔除",
    because: REMOVAL_REASONS[reason],
  }));
  const walk = (nodes: PolicyNode[], parent: PolicyNode | null) => {
    for (const [at, node] of nodes.entries()) {
      const text = `${node.ordinal?.raw ?? ""}${node.heading ?? ""}${node.text}`;
      const unit = node.unit === null ? undefined : UNIT_NAMES[node.unit];
      if (text !== "" || node.type === "table" || node.type === "image") {
        readings.push({
          line: node.lines[0],
          text,
          anchor: node.id,
          as: `${TYPE_NAMES[node.type]}${unit === undefined ? "" : `（${unit}）`}`,
          because: explain(node, nodes.slice(0, at), parent),
        });
      }
      walk(node.children, node);
    }
  };
  walk(document.children, null);
  return readings
    .map((reading, index) => ({ reading, index }))
    .sort((a, b) => a.reading.line - b.reading.line || a.index - b.index)
    .map(({ reading }) => reading);
}

function explain(node: PolicyNode, before: PolicyNode[], parent: PolicyNode | null): string {
  const holder = parent?.ordinal ?? null;
  const within = holder === null ? "" : `，属“${holder.raw}”`;
  if (node.ordinal !== null) {
    const previous = before.findLast(({ unit, ordinal }) => unit === node.unit && ordinal !== null);
    const order = previous === undefined ? "本组第一个编号" : `接在“${previous.ordinal!.raw}”之后`;
    const heading =
      node.heading === null ? "" : node.text === "" ? "；整行是标题" : "；首句是标题，其后是正文";
    return `行首编号“${node.ordinal.raw}”，${order}${within}${heading}`;
  }
  if (node.unit === "paragraph") return `本条的一款${within}`;
  const marker = matchMarker(node.text);
  if (node.type === "paragraph" && marker !== null) {
    return `以“${marker.raw}”开头，但与前后编号不成序列，作正文${within}`;
  }
  return WHY[node.type] ?? `没有编号${within}`;
}

const WHY: Partial<Record<NodeType, string>> = {
  title: "位于文首，句末无标点，其后是文号、题注、主送机关或正文",
  documentNumber: "机关代字、年份和序号",
  promulgation: "位于文首，以令或公告结尾",
  adoptionNote: "位于题名之下，以日期开头或在括号内",
  contents: "列出的标题在正文中再次出现",
  addressees: "位于题名之下，以机关名称和冒号结尾",
  attachmentList: "位于落款之上，列出附件名称",
  signatureBlock: "署名与成文日期",
  imprint: "位于落款之下的签发、联系或印发信息",
  note: "括号内的附注，或以“注：”开头",
  caption: "以表或图的编号开头",
};
