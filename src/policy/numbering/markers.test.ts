import { expect, test } from "vitest";
import { matchMarker } from "./markers.ts";

test.each([
  ["第一条 为了…", "article", "第一条", 1, null],
  ["第一百二十条之一　组织…", "article", "第一百二十条之一", 120, 1],
  ["第七十五 条体育…", "article", "第七十五 条", 75, null],
  ["第三十－条 建设…", "article", "第三十－条", 31, null],
  ["笫五十四条 农民…", "article", "笫五十四条", 54, null],
  ["第五章法律责任", "chapter", "第五章", 5, null],
  ["第一分编 通则", "subpart", "第一分编", 1, null],
  ["一、开放基础与发展背景", "cn", "一、", 1, null],
  ["二十三、提请国务院讨论", "cn", "二十三、", 23, null],
  ["(一)开放合作条件。", "cn-paren", "(一)", 1, null],
  ["（一)混合括号", "cn-paren", "（一)", 1, null],
  ["1.行政管理体制改革。", "arabic", "1.", 1, null],
  ["1．门诊人次数", "arabic", "1．", 1, null],
  ["１．门诊", "arabic", "１．", 1, null],
  ["⒈侮辱、诽谤案", "arabic", "⒈", 1, null],
  ["2、查处违反装载规定", "arabic", "2、", 2, null],
  ["（1）加强监测", "arabic-paren", "（1）", 1, null],
  ["12）加强监测", "arabic-paren", "12）", 12, null],
  ["⑵加强监测", "arabic-paren", "⑵", 2, null],
  ["⒇加强监测", "arabic-paren", "⒇", 20, null],
  ["⒛加强监测", "arabic", "⒛", 20, null],
  ["㈩加强监测", "cn-paren", "㈩", 10, null],
  ["①加强监测", "circled", "①", 1, null],
  ["⑳加强监测", "circled", "⑳", 20, null],
  ["㉟加强监测", "circled", "㉟", 35, null],
  ["1.2.1　应急指挥", "decimal", "1.2.1", 1, null],
  ["60.1　应急指挥", "decimal", "60.1", 1, null],
  ["1　总则", "decimal", "1", 1, null],
  ["一是完善政策制度。", "is", "一是", 1, null],
  ["七是完善对外合作机制。", "is", "七是", 7, null],
  ["首先，要认真学习", "ordinal-word", "首先，", 1, null],
  ["最后，抓应急", "ordinal-word", "最后，", 4, null],
  ["第三，抓应急", "ordinal-word", "第三，", 3, null],
  ["——政府引导、市场运作。", "dash", "——", null, null],
])("%s starts with a %s", (line, kind, raw, value, suffix) => {
  expect(matchMarker(line)).toMatchObject({ kind, raw, value, suffix });
});

test.each([
  "2019年12月31日",
  "1.5万元以上的",
  "改革开放特别是",
  "2018年以来，按照",
  "一带一路",
  "一要求",
  "十三届人大一次会议",
])("%s starts with no number", (line) => {
  expect(matchMarker(line)).toBeNull();
});
