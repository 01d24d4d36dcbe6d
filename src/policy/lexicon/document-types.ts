import { squeeze } from "./squeeze.ts";

/**
 * 文种: the 15 of 党政机关公文处理工作条例, the forms of laws and regulations (立法法, 规章制定程序条例),
 * and what notices usually issue. Longer names first where one ends in another.
 */
const DOCUMENT_TYPES = [
  "实施细则",
  "实施方案",
  "实施意见",
  "指导意见",
  "工作方案",
  "行动计划",
  "行动方案",
  "发展规划",
  "总体规划",
  "专项规划",
  "规划纲要",
  "应急预案",
  "修正案",
  "暂行规定",
  "暂行办法",
  "暂行条例",
  "工作规则",
  "决议",
  "决定",
  "命令",
  "公报",
  "公告",
  "通告",
  "意见",
  "通知",
  "通报",
  "报告",
  "请示",
  "批复",
  "答复",
  "复函",
  "议案",
  "函",
  "纪要",
  "条例",
  "办法",
  "规定",
  "细则",
  "规则",
  "规范",
  "准则",
  "守则",
  "章程",
  "制度",
  "方案",
  "规划",
  "计划",
  "纲要",
  "要点",
  "措施",
  "预案",
  "解释",
  "安排",
  "标准",
  "目录",
  "清单",
  "名单",
  "解读",
  "法典",
  "宪法",
  "令",
  "法",
];

/** The general kind behind a compound: 实施方案 is a 方案. */
const GENERAL = /(细则|方案|意见|计划|规划|预案|纲要|规定|办法|条例|规则)$/;

/**
 * Reads the 文种 off a title's end.
 *
 * @param title `关于建立更加有效的区域协调发展新机制的实施方案`, `…的通知`, `中华人民共和国民法典`.
 * @returns the 文种, compounds reduced to their kind (方案), or `null` where the title names none.
 */
export function documentTypeOf(title: string): string | null {
  const end = squeeze(title).replace(/(?:（[^（）]*）|\([^()]*\))$/u, "");
  const type = DOCUMENT_TYPES.find((name) => end.endsWith(name));
  if (type === undefined) return null;
  if (type === "法典" || type === "宪法") return "法";
  return GENERAL.exec(type)?.[1] ?? type;
}
