import { describe, expect, test } from "vitest";
import { toLines } from "../../../../tests/support/to-lines.ts";
import type { Line } from "../page/line.ts";
import {
  isAddresseeLine,
  isAdoptionNote,
  isDocumentNumberLine,
  isImprintLine,
  isMastheadLine,
  isMonthLine,
  isNamedAddressee,
  isReleaseNote,
  isSignatoryLike,
  isTitleLike,
  isTitleSuffix,
  matchOpener,
  promulgationEnd,
  signatureDateOffset,
} from "./forms.ts";

const line = (text: string): Line => toLines(text)[0]!;

describe.each<[string, (line: Line) => boolean, string[], string[]]>([
  [
    "a line of a title",
    isTitleLike,
    ["国务院办公厅关于加快发展", "关于印发《办法（试行）》的通知", "政府工作报告"],
    [
      "第一章 总则",
      "为了加强管理，制定本办法。",
      "各省、自治区人民政府：",
      "（试行）",
      "国发〔2018〕41号",
      "2019年1月1日",
    ],
  ],
  [
    "the end of a title in brackets",
    isTitleSuffix,
    ["（试行）", "（征求意见稿）", "（2021—2035年）", "(2022年版)"],
    ["（2019年8月5日市政府常务会议通过）", "（国发〔2018〕41号）", "（此件，公开发布：略）"],
  ],
  [
    "a document number",
    isDocumentNumberLine,
    [
      "国发〔2018〕41号",
      "临园函[2020]17号",
      "临政办发【2022】31号",
      "临发改价格（2018）77号",
      "第706号",
      "第四十五号",
      "2021年第12号",
      "（法释〔2020〕14号）",
    ],
    ["国发〔2018〕41号文件规定的条件", "第十条", "门牌12号"],
  ],
  [
    "a 题注",
    isAdoptionNote,
    [
      "（2018年9月6日国务院第23次常务会议修订通过）",
      "1991年3月4日国务院令第76号发布",
      "——2021年1月25日在市第十五届人民代表大会第五次会议上",
    ],
    ["2018年9月6日，市政府召开会议。会议决定如下", "（试行）", "——坚持绿色发展"],
  ],
  [
    "addressees",
    isAddresseeLine,
    [
      "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
      "各有关单位：",
      "陈东明代表：",
      "各位代表：",
    ],
    ["经查明，当事人存在以下违法事实：", "现就有关事项通知如下：", "（一）各单位：", "主要包括："],
  ],
  [
    "an addressee named as one",
    isNamedAddressee,
    ["各县（市）人民政府：", "张三同志："],
    ["会议议定：", "主要职责："],
  ],
  [
    "a name under a document",
    isSignatoryLike,
    ["中共吉林省委", "总理　李克强", "国务院&sp;办公厅"],
    ["特此通知。", "2019年1月1日", "2020年10月", "附件：1.名单", "联系人：李华", "一、总则"],
  ],
  [
    "an 附注",
    isReleaseNote,
    ["（此件公开发布）", "（联系人：李华，联系电话：87654321）"],
    ["（2019年1月1日通过）", "此件公开发布"],
  ],
  [
    "a line of the 版记",
    isImprintLine,
    [
      "签发人:田永",
      "联系电话:0471-6944336",
      "抄送：市委各部门。",
      "国务院办公厅2019年1月16日印发",
      "列席：刘伟",
    ],
    ["联系群众是优良作风。", "电话通知各单位，限期办理。"],
  ],
])("%s", (_name, matches, yes, no) => {
  test.each(yes)("is %s", (text) => expect(matches(line(text))).toBe(true));
  test.each(no)("is not %s", (text) => expect(matches(line(text))).toBe(false));
});

test.each([
  ["附件1：三级公立医院绩效考核指标", "附件", 1, "三级公立医院绩效考核指标"],
  ["附件：1.申报条件", "附件", null, "申报条件"],
  ["附件2", "附件", 2, ""],
  ["附表一 地质灾害点", "附表", 1, "地质灾害点"],
  ["附录A 分级标准", "附录", 1, "分级标准"],
  ["附：联系方式", "附", null, "联系方式"],
])("%s opens an attachment", (text, word, value, title) => {
  const opener = matchOpener(line(text))!;
  expect([opener.word, opener.value, text.slice(opener.length)]).toEqual([word, value, title]);
});

test.each(["附 则", "附件材料应当齐全。", "附属设施由建设单位移交。"])("%s opens none", (text) => {
  expect(matchOpener(line(text))).toBeNull();
});

test.each([
  ["中华人民共和国国务院令\n第707号", 1],
  ["国家发展和改革委员会公告\n2021年第3号", 1],
  ["财政部　税务总局　商务部\n公告\n2021年第12号", 2],
  ["财　政　部　海关总署\n公告", 2],
  ["市医院设备采购项目公开招标公告\n一、项目概况", 0],
  ["国务院关于发布禁令的公告\n第1号", 0],
])("%s: what promulgates ends at line %i", (text, end) => {
  expect(promulgationEnd(toLines(text), 0)).toBe(end);
});

test.each([
  ["临江市人民政府文件\n临政〔2021〕5号", true],
  ["特急", true],
  ["机密★1年", true],
  ["签发人：陈志远", true],
  ["下列文件\n临政〔2021〕5号", false],
])("%s is 版头: %s", (text, is) => {
  const [first, next] = toLines(text);
  expect(isMastheadLine(first!, next)).toBe(is);
});

test("a signature and its date share a line", () => {
  const text = "临江市市场监督管理局　二〇一九年一月二十八日";
  expect(text.slice(signatureDateOffset(line(text))!)).toBe("二〇一九年一月二十八日");
  expect(signatureDateOffset(line("会议定于2019年1月28日"))).toBeNull();
  expect(isMonthLine("二〇二〇年十月")).toBe(true);
  expect(isMonthLine("2020年10月1日")).toBe(false);
});

test("twelve organs may issue an announcement together, not thirteen", () => {
  const names =
    "公安部 财政部 教育部 民政部 司法部 水利部 审计署 商务部 农业农村部 自然资源部 生态环境部 交通运输部 国家卫生健康委员会";
  const organs = (count: number) =>
    toLines([...names.split(" ").slice(0, count), "公告"].join("\n"));
  expect(promulgationEnd(organs(12), 0)).toBe(13);
  expect(promulgationEnd(organs(13), 0)).toBe(0);
});

test("any line before a colon addresses in 24 characters, a longer one where it ends in who is addressed", () => {
  const long = "参加全市安全生产工作电视电话会议的全体人员和";
  expect(isAddresseeLine(line(`${long}来宾：`))).toBe(false);
  expect(isAddresseeLine(line(`${long.slice(1)}来宾：`))).toBe(true);
  expect(isAddresseeLine(line(`${long}各位代表：`))).toBe(true);
  const list = "各县（区）人民政府、".repeat(40);
  expect(isAddresseeLine(line(`${list.slice(0, 394)}市直各部门：`))).toBe(true);
  expect(isAddresseeLine(line(`${list.slice(0, 395)}市直各部门：`))).toBe(false);
});
