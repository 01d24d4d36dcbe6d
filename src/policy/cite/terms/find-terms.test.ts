import { expect, test } from "vitest";
import { parseText } from "../../../../tests/support/parse-text.ts";
import { findTerms } from "./find-terms.ts";

const LAW = `电子签名法
第一章　总则
第一条　为了规范公共安全技术防范（以下简称技防）行为，根据《中华人民共和国民法典》（以下简称民法典），制定本法。
第二条　本法所称电子签名，是指数据电文中用于识别签名人身份的数据。
前款所称数据电文，是指以电子手段生成的信息。
第三条　设计、开发、提供平台的单位和个人（以下统称开发者）应当备案。
第二章　罚则
第四条　本章所称违法所得，是指获利的数额。
第五条　本法下列用语的含义：
（一）签名人，是指持有签名制作数据的人；
（二）认证证书：可证实签名人与数据有联系的记录。`;

test("terms, what they mean and where they hold", () => {
  const terms = findTerms(parseText(LAW).document);
  expect(terms.map(({ term, definition, scope }) => [term, definition, scope])).toEqual([
    ["技防", "公共安全技术防范", null],
    ["民法典", "《中华人民共和国民法典》", null],
    ["电子签名", "数据电文中用于识别签名人身份的数据", null],
    ["数据电文", "以电子手段生成的信息", "art_2"],
    ["开发者", "设计、开发、提供平台的单位和个人", null],
    ["违法所得", "获利的数额", "chp_2"],
    ["签名人", "持有签名制作数据的人", null],
    ["认证证书", "可证实签名人与数据有联系的记录", null],
  ]);
  expect(terms[0]).toMatchObject({ kind: "short-name", anchor: "art_1__para_1", line: 3 });
});

test("指 inside other words defines nothing", () => {
  const text = "某某办法\n第一条　有关部门所称职责由指导意见和指定机构规定。";
  expect(findTerms(parseText(text).document)).toEqual([]);
});

test.each([
  ["中国(深圳)综合开发研究院（以下简称研究院）开展评估。", "研究院", "中国(深圳)综合开发研究院"],
  [
    "一是支持中国（上海）自由贸易试验区（以下简称自贸试验区）先行先试。",
    "自贸试验区",
    "中国（上海）自由贸易试验区",
  ],
  [
    "落实《国务院关于加强统计工作的意见》（国发〔2016〕62号）（以下简称《意见》）。",
    "意见",
    "《国务院关于加强统计工作的意见》（国发〔2016〕62号）",
  ],
  [
    "道路旅客运输经营（以下简称客运经营）和道路货物运输经营（以下简称货运经营）应当依法。",
    "货运经营",
    "道路货物运输经营",
  ],
  ["同步推进），试点地区（以下简称试点）要先行。", "试点", "试点地区"],
])("brackets that close are part of a name: %s", (sentence, term, definition) => {
  const { document } = parseText(`关于评估的通知\n各县人民政府：\n${sentence}\n`);
  expect(findTerms(document).map((found) => [found.term, found.definition])).toContainEqual([
    term,
    definition,
  ]);
});

test("a short name may hold brackets: 边(跨)合区", () => {
  const { document } = parseText(
    "关于边境合作的通知\n各管委会：\n建设边境经济合作区、跨境经济合作区(以下合称边(跨)合区)是重要决策。\n一、总体要求\n在国务院振兴老工业基地领导小组(以下简称领导小组)领导下推进。\n",
  );
  expect(findTerms(document).map(({ term, definition }) => [term, definition])).toEqual([
    ["边（跨）合区", "边境经济合作区、跨境经济合作区"],
    ["领导小组", "国务院振兴老工业基地领导小组"],
  ]);
});
