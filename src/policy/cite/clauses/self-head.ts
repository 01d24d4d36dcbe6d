/** 本法, 本条例, 本实施细则, 本补充规定: how a document names itself before a clause. */
const SELF =
  /本(?:实施|暂行|试行|补充|管理|工作|议事|基本|指导|总体|专项|发展|行动|若干|示范|立法|修正){0,2}(?:法典|法|条例|办法|规定|细则|规则|决定|决议|解释|意见|通知|方案|规划|计划|章程|纲要|标准|规范|守则|准则|批复|公约|协定|条约|协议|安排|公告|通告|指南|预案|要点|制度|措施|指引|规程|大纲|解答|纪要|议定书|附件|附录|附表)/y;
/** 本《规定》第三条: the same in brackets. */
const BRACKETED = /本《[^《》]{1,12}》(?=第)/y;

/** 基本法 is the name of a law, 日本民法 of a foreign one; 造成本法第三条规定的后果 is 造成 + 本法. */
const WORD_ENDING_IN_BEN = /[基根日]$/u;

/**
 * Reads the name that a document gives itself.
 *
 * @param at offset of 本.
 * @returns the offset after the name, or `null`.
 * @example readSelfHead("违反本办法第十一条", 2) // 5
 */
export function readSelfHead(folded: string, at: number): number | null {
  if (WORD_ENDING_IN_BEN.test(folded.slice(Math.max(0, at - 1), at))) return null;
  for (const form of [SELF, BRACKETED]) {
    form.lastIndex = at;
    if (form.exec(folded) !== null) return form.lastIndex;
  }
  return null;
}
