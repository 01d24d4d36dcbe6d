/**
 * Nouns that are counted with the words for 条, 款, 项, 章, 节: 第二条高速公路, 第三款产品, 第一项任务. Only
 * a clause with nothing before it can be confused with them.
 */
const COUNTED =
  /^(?:高速|市政|铁路|公路|道路|生产线|航线|航道|地铁|轨道|线路|街|跑道|隧道|通道|战线|新闻|信息|建议|意见|经验|底线|红线|主线|消息|短信|路径|路线|途径|任务|工作|改革|要务|车型|手机|游戏|疫苗|课|车厢|职能|指标|试点|议程|议题|世界|大|重大)/u;

/**
 * Does this go on as if things were counted, not a clause cited?
 *
 * @param after folded text after 第二条.
 */
export function looksCounted(after: string): boolean {
  return COUNTED.test(after);
}
