import { expect, test } from "vitest";
import {
  documentNumberKey,
  findDocumentNumbers,
  normaliseDocumentNumber,
} from "./document-number.ts";

test.each([
  ["要按照国办发〔1993〕71号文件的规定", "国办发〔1993〕71号", "国办发〔1993〕71号"],
  ["《关于…的通知》（劳社部发[2000]8号）同时废止", "劳社部发[2000]8号", "劳社部发〔2000〕8号"],
  ["（发改农经〔2004〕1933号）已经国务院批准", "发改农经〔2004〕1933号", "发改农经〔2004〕1933号"],
  ["最高人民法院以法发〔1993〕15号通知印发", "法发〔1993〕15号", "法发〔1993〕15号"],
  ["执行国发（1986）5号、国办发【2001】 9 号", "国发（1986）5号", "国发〔1986〕5号"],
  ["请示（〔1996〕武司字第82号）收悉", "〔1996〕武司字第82号", "〔1996〕武司字第82号"],
  ["见财税〔2019〕13、21号", "财税〔2019〕13、21号", "财税〔2019〕13、21号"],
  [
    "1991年3月4日中华人民共和国国务院令第76号发布",
    "中华人民共和国国务院令第76号",
    "国务院令第76号",
  ],
  [
    "原国家工商行政管理总局令第76号公布",
    "国家工商行政管理总局令第76号",
    "国家工商行政管理总局令第76号",
  ],
  ["1990年7月6日山东省人民政府第7号令发布", "山东省人民政府第7号令", "山东省人民政府令第7号"],
  ["按照财政部公告2019年第39号执行", "财政部公告2019年第39号", "财政部公告2019年第39号"],
  ["《城市居住区规划设计标准》（GB 50180），老城区", "GB 50180", "GB 50180"],
  ["应当符合GB/T 9704-2012的要求", "GB/T 9704-2012", "GB/T 9704-2012"],
  ["国经贸企改〔2000〕1015号文", "国经贸企改〔2000〕1015号", "国经贸企改〔2000〕1015号"],
])("%s", (text, printed, number) => {
  const [first] = findDocumentNumbers(text);
  expect(first?.number).toBe(number);
  expect(text.slice(first!.start, first!.end)).toBe(printed);
});

test.each([
  "机动车登记证书、号牌、行驶证",
  "见义勇为模范称号",
  "设置交通信号灯",
  "第29届奥运会",
  "联系电话（010）12345号",
])("%s has no document number", (text) => {
  expect(findDocumentNumbers(text)).toEqual([]);
});

test("a number compares equal in every printed form", () => {
  const keys = [
    "国发〔2016〕62号",
    "国发[2016]62号",
    "国发（2016） 62号",
    "国发【2016】第62号",
    "国发〔2016〕62号文件",
  ];
  expect(new Set(keys.map(documentNumberKey)).size).toBe(1);
  expect(documentNumberKey("中华人民共和国国务院令第76号")).toBe(
    documentNumberKey("国务院令第76号"),
  );
  expect(documentNumberKey("国发〔2016〕62号")).not.toBe(documentNumberKey("国发〔2016〕6号"));
});

test.each([
  ["商办资函[2021]163号", "商办资函〔2021〕163号"],
  ["国发（1986） 5号", "国发〔1986〕5号"],
  ["国办发〔１９９３〕７１号", "国办发〔1993〕71号"],
  ["第707号", "第707号"],
])("%s is printed %s", (printed, number) => {
  expect(normaliseDocumentNumber(printed)).toBe(number);
});

test("a code reaches back over fourteen characters, an issuer's name over thirty", () => {
  const startOf = (text: string) => findDocumentNumbers(text)[0]?.start;
  const code = "吉林省政法委综治信访维稳办函";
  expect([code.length, startOf(`${code}〔2020〕1号`)]).toEqual([14, 0]);
  expect(startOf(`吉${code}〔2020〕1号`)).toBe(1);
  const issuer = "市场监督管理总局国家标准化技术管理委员会国家认证认可监督管委";
  expect([issuer.length, startOf(`${issuer}公告2020年第1号`)]).toEqual([30, 0]);
  expect(startOf(`国${issuer}公告2020年第1号`)).toBe(1);
});
