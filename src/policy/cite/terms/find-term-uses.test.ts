import { expect, test } from "vitest";
import { parseText } from "../../../../tests/support/parse-text.ts";

/** What is marked, by anchor: the sentence around with the term in brackets. */
function marked(text: string): string[] {
  const { document } = parseText(text);
  const nodes = new Map<string, { text: string; heading: string | null }>();
  const walk = (children: typeof document.children) => {
    for (const node of children) {
      nodes.set(node.id, node);
      walk(node.children);
    }
  };
  walk(document.children);
  return document.termUses.map(({ from, field, start, end, term }) => {
    const own = nodes.get(from)![field]!;
    expect(own.slice(start, end)).toBe(document.terms[term]!.term);
    return `${from} ${own.slice(Math.max(0, start - 3), start)}[${own.slice(start, end)}]${own.slice(end, end + 3)}`;
  });
}

test("a term is marked at its first use in each article, as a whole word, not where it is defined", () => {
  const text = `中华人民共和国电子签名法
第一章　总则
第一条　为了规范电子签名行为，确立电子签名的法律效力，制定本法。
第二条　本法所称电子签名，是指数据电文中以电子形式所含、所附用于识别签名人身份的数据。
本法所称数据电文，是指以电子、光学、磁或者类似手段生成、发送、接收或者储存的信息。
第三条　民事活动中的合同，当事人可以约定使用或者不使用电子签名、数据电文。
当事人约定使用电子签名、数据电文的文书，不得仅因为其采用电子签名、数据电文的形式而否定其法律效力。
第四条　电子签名人应当妥善保管电子签名制作数据。
第五条　本章自公布之日起施行。
第六条　略。
第七条　略。
第八条　略。
第九条　略。`;
  expect(marked(text)).toEqual([
    "art_3__para_1 不使用[电子签名]、数据",
    "art_3__para_1 签名、[数据电文]。",
  ]);
});

test("a term holds in its scope only, and not inside titles and references", () => {
  const text = `某市网约车管理办法
第一章　总则
第一条　为了规范经营，根据《网络预约车辆管理暂行规定》，制定本办法。
第二章　车辆
第二条　本章所称网络预约车辆，是指依法取得运输证的车辆。
第三条　鼓励使用新能源的网络预约车辆。
第三章　附则
第四条　网络预约车辆的具体办法另行制定。
第五条　略。
第六条　略。
第七条　略。
第八条　略。`;
  expect(marked(text)).toEqual(["art_3__para_1 能源的[网络预约车辆]。"]);
});

test("another definition of the same term is no use of it, nor is a longer word", () => {
  const text = `某市保险办法
第一条　本办法所称保险，是指投保人向保险人支付费用的行为。
第二条　保险经纪人应当有住所。
第三条　本条所称保险，是指社会保险。
第四条　未经批准不得经营保险。
第五条　略。`;
  expect(marked(text)).toEqual([]);
});

test("what stands in most articles is marked once a chapter", () => {
  const articles = Array.from(
    { length: 9 },
    (_, at) => `第${"三四五六七八九十"[at] ?? "十一"}条　药品应当符合国家标准。`,
  );
  const text = `药品管理办法
第一章　总则
第一条　为了保证质量，制定本办法。
第二条　本办法所称药品，是指用于预防、治疗、诊断人的疾病的物质。
${articles.slice(0, 4).join("\n")}
第二章　管理
${articles.slice(4).join("\n")}`;
  expect(marked(text)).toEqual(["art_3__para_1 [药品]应当符", "art_7__para_1 [药品]应当符"]);
});

test("a term of one character is not pointed out, one of two is", () => {
  const law = (term: string) => `中华人民共和国海上交通安全法
第一条　为了加强管理，制定本法。
第二条　本法所称${term}，是指各类排水或者非排水的水上移动装置。
第三条　检验的${term}应当依法登记。
${"四五六七八九"
  .split("")
  .map((number) => `第${number}条　略。`)
  .join("\n")}`;
  expect(marked(law("船舶"))).toEqual(["art_3__para_1 检验的[船舶]应当依"]);
  expect(marked(law("船"))).toEqual([]);
});

test("a term in more than a quarter of the articles is marked once a chapter", () => {
  const law = (articles: number) => `中华人民共和国海上交通安全法
第一章　总则
第一条　本法所称船舶，是指各类排水或者非排水的水上移动装置。
第二条　检验的船舶应当依法登记。
第三条　登记的船舶应当依法检验。
${[..."四五六七八九"]
  .slice(0, articles - 3)
  .map((number) => `第${number}条　略。`)
  .join("\n")}`;
  const places = (articles: number) => marked(law(articles)).map((use) => use.split(" ")[0]);
  expect(places(8)).toEqual(["art_2__para_1", "art_3__para_1"]);
  expect(places(7)).toEqual(["art_2__para_1"]);
});

test("of two terms that begin alike the longer one is marked", () => {
  const text = `中华人民共和国电子签名法
第一条　本法所称电子签名，是指数据电文中用于识别签名人身份的数据。
第二条　本法所称电子签名人，是指持有制作数据的人。
第三条　合同的电子签名人应当妥善保管数据。
第四条　合同的电子签名应当可靠。
第五条　略。
第六条　略。
第七条　略。
第八条　略。`;
  expect(marked(text)).toEqual([
    "art_3__para_1 合同的[电子签名人]应当妥",
    "art_4__para_1 合同的[电子签名]应当可",
  ]);
});
