/**
 * Pairs of characters that stand everywhere in laws and official documents: one in six of all
 * pairs. Looking one up is slow, so where they occur the index also has three characters in one
 * word, and the places of the pairs themselves are in files of their own. The list is fixed: a
 * change of it changes every index.
 */
const LISTED =
  "应当 的, 人民 或者 部门 规定 管理 政府 行政 有关 单位 工作 建设 民政 第二 ,应 机构 国家 其他 第十 主管 二十 人员 按照 第三 管部 保护 可以 服务 委员 " +
  "依法 定的 ,并 组织 企业 以上 机关 员会 规划 进行 ,由 法律 代表 安全 社会 条例 三十 责任 行为 申请 设施 使用 本条 监督 经营 发展 第四 法规 不得 大会 " +
  "法院 国务 务院 活动 环境 技术 民法 信息 以下 定, 情况 一) 二) (二 元以 会议 负责 (一 实施 相关 执行 根据 生产 表大 一条 的; 民代 教育 第一 三) 二条 " +
  "违反 十一 项目 (三 三条 提供 个人 四条 工程 四十 城市 十二 第五 以及 五条 十三 六条 区域 关部 七条 ,不 资源 十五 门应 下列 批准 措施 决定";

/**
 * Single characters that stand everywhere, and the marks that lines end with: looked up as the
 * beginning of a pair they would take a large part of the index.
 */
const CHARACTERS = [...',、。;:()"《》的第'];

/** The listed pairs and characters; their numbers name files of the index. */
export const FREQUENT: readonly string[] = [...LISTED.split(" "), ...CHARACTERS];

const NUMBERS = new Map(FREQUENT.map((text, number) => [text, number]));

/** Number of a listed pair or character, or -1. */
export function frequentNumber(text: string): number {
  return NUMBERS.get(text) ?? -1;
}

export function isFrequentPair(first: string, second: string): boolean {
  return NUMBERS.has(first + second);
}
