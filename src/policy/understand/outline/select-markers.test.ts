import { expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import { selectMarkers } from "./select-markers.ts";

/** The numbers that count, and `·` for a line without one. */
const select = (text: string) =>
  selectMarkers(toLines(text))
    .map(({ marker }) => marker?.raw ?? "·")
    .join(" ");

test("a citation at the start of a line is no article", () => {
  expect(
    select(
      "第一条 户口由公安机关主管。\n第二条 登记下列项目。\n第三条规定的情形除外。\n第三条 现役军人除外。\n第二条、第三条所称登记，包括变更。",
    ),
  ).toBe("第一条 第二条 · 第三条 ·");
});

test("articles with 之一 go on from the article they follow", () => {
  expect(select("第一条 …。\n第一条之一 …。\n第一条之二 …。\n第二条 …。")).toBe(
    "第一条 第一条之一 第一条之二 第二条",
  );
});

test("damaged numbers count", () => {
  expect(select("第二十九 条体育…\n第三十－条 …\n笫三十二条…")).toBe(
    "第二十九 条 第三十－条 笫三十二条",
  );
});

test("articles and items glued into a line are cut out of it, in sequence only", () => {
  const entries = selectMarkers(
    toLines(
      "第十五条 由主席团决定。 第十六条市人民代表大会每年举行一次。依照本法第十八条办理。\n第十七条 公开举行。",
    ),
  );
  expect(entries.map(({ line }) => [line.text, line.column])).toEqual([
    ["第十五条 由主席团决定。", 1],
    ["第十六条市人民代表大会每年举行一次。依照本法第十八条办理。", 14],
    ["第十七条 公开举行。", 1],
  ]);
  expect(select("（一）罚款；（二）警告；\n（三）拘留。")).toBe("（一） （二） （三）");
});

test("a heading and its first article on one line are two", () => {
  expect(select("第一章 总则 第一条 为了规范，制定本法。\n第二条 适用本法。")).toBe(
    "第一章 第一条 第二条",
  );
});

test("一、二级 and 二、三产业 are no numbers", () => {
  expect(select("一、二级客运站应当封闭发车。\n二、三产业融合发展。\n一、总则")).toBe("· · 一、");
});

test("（二）项 is a citation, （二）目的港 an item", () => {
  expect(select("（一）船名；\n（二）目的港、最初寄港；\n（三）项规定的情形。")).toBe(
    "（一） （二） ·",
  );
});

test("a sentence that begins 第三章规定的 is no heading", () => {
  expect(select("第二章 资格\n第三章规定的条件，由市政府另行制定。\n第三章 程序")).toBe(
    "第二章 · 第三章",
  );
});

test("chapters may follow 提出如下意见：, but not 增加一章，作为第七章：", () => {
  expect(select("现提出如下意见：\n第一章 总则\n第二章 附则")).toBe("· 第一章 第二章");
  expect(select("增加一章，作为第七章，规定如下：\n第七章 罚则")).toBe("· ·");
});

test("an Arabic number out of sequence is a quantity", () => {
  expect(select("1.落实责任。\n2.加强监管。\n110、120等单位联动。\n3.严格问责。")).toBe(
    "1. 2. · 3.",
  );
});

test("首先，其次，最后， are a series wherever it ends", () => {
  const values = selectMarkers(toLines("首先，抓源头。\n其次，抓整治。\n最后，抓应急。")).map(
    ({ marker }) => marker?.value,
  );
  expect(values).toEqual([1, 2, 3]);
});

test("letters of a standard count in sequence", () => {
  expect(select("a)植物生存状态；\nb)四肢瘫；\nc）偏瘫。")).toBe("a) b) c）");
  expect(select("a)植物生存状态。")).toBe("·");
});

test("a jump of twenty articles is a gap in the series, a longer one no number of it", () => {
  expect(select("第一条 为了规范。\n第二十二条 依法处理。")).toBe("第一条 第二十二条");
  expect(select("第一条 为了规范。\n第二十三条 依法处理。")).toBe("第一条 ·");
});

test("a jump is no gap where the series resumes below", () => {
  expect(select("第一条 为了规范。\n第五条 已经废止。\n第二条 适用本法。")).toBe("第一条 · 第二条");
});

test("an Arabic number may skip two, and no more", () => {
  expect(select("1.落实责任。\n4.加强监管。")).toBe("1. 4.");
  expect(select("1.落实责任。\n5.加强监管。")).toBe("1. ·");
  expect(select("（1）落实责任。\n（4）加强监管。")).toBe("（1） （4）");
  expect(select("（1）落实责任。\n（5）加强监管。")).toBe("（1） ·");
  expect(select("①落实责任。\n④加强监管。\n⑧严格问责。")).toBe("① ④ ·");
});

test("a heading may have sixty characters, and a full stop only behind a blank and in few words", () => {
  const sixty = "加强城市湿地保护".repeat(8).slice(0, 59);
  expect(select(`第一章 ${sixty}`)).toBe("第一章");
  expect(select(`第一章 ${sixty}管理`)).toBe("·");
  expect(select("第一章 总则。\n第二章罚则。")).toBe("第一章 ·");
  expect(select(`第一章 ${sixty.slice(0, 20)}。`)).toBe("·");
});

test("behind a blank an article may begin like a citation", () => {
  expect(select("第一条　中小学校应当加强管理。")).toBe("第一条");
  expect(select("第一条中小学校应当加强管理。")).toBe("·");
  expect(select("第一条 为了规范。\n第四条　所有单位应当配合。")).toBe("第一条 第四条");
  expect(select("第一条 为了规范。\n第四条所有单位应当配合。")).toBe("第一条 ·");
});

test("one decimal is a quantity, two are numbers", () => {
  expect(select("1.1 污水处理。")).toBe("·");
  expect(select("1.1 污水处理。\n1.2 运行维护。")).toBe("1.1 1.2");
});

test("an article that has a line of its own below is not glued into the one above", () => {
  expect(select("第一条 由主席团决定。 第二条应当公开。\n第二条 公开举行。")).toBe("第一条 第二条");
});
