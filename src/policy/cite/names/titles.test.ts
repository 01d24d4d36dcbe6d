import { expect, test } from "vitest";
import { classifyTitle, innerTitles, readTitle, titleKey } from "./titles.ts";

test.each([
  ["《无证无照经营查处办法》等法律", "无证无照经营查处办法"],
  [
    "《关于修改<中华人民共和国海洋环境保护法>等七部法律的决定》",
    "关于修改<中华人民共和国海洋环境保护法>等七部法律的决定",
  ],
  [
    "《关于修改〈浙江省实施《中华人民共和国水法》办法〉的决定》修正",
    "关于修改〈浙江省实施《中华人民共和国水法》办法〉的决定",
  ],
  [
    "《国务院办公厅印发〈关于完善‹办法>的意见〉的通知》",
    "国务院办公厅印发〈关于完善‹办法>的意见〉的通知",
  ],
  ["《民法典》《民事诉讼法》等", "民法典"],
])("%s", (text, name) => {
  expect(readTitle(text, 0)?.name).toBe(name);
});

test("a title that is never closed is none, and leaves the inner one to be found", () => {
  expect(readTitle("《关于修改《中华人民共和国水法》的决定。", 0)).toBeNull();
  expect(readTitle("《》", 0)).toBeNull();
});

test.each([
  ["中华人民共和国公司法", "document"],
  ["关于以哈尔滨市名义申请举办大学生冬季运动会的请示", "document"],
  ["中国残疾人权利公约", "document"],
  ["外债登记证", "form"],
  ["检察建议书", "form"],
  ["人民日报", "form"],
  ["国务院公报", "form"],
  ["中国共产党第十九届中央委员会第四次全体会议公报", "document"],
  ["关于消耗臭氧层物质的蒙特利尔议定书", "document"],
  ["章程", "generic"],
  ["实施细则", "generic"],
  ["信访条例", "document"],
  ["义勇军进行曲", "form"],
  ["中国制造2025", "unknown"],
])("《%s》 is a %s", (name, kind) => {
  expect(classifyTitle(name)).toBe(kind);
});

test("titles compare without 中华人民共和国, brackets, blanks and the width of punctuation", () => {
  const keys = [
    "关于修改〈中华人民共和国法官法〉等八部法律的决定",
    "关于修改<法官法>等八部法律的决定",
    "关于修改 《法官法》 等八部法律的决定",
  ].map(titleKey);
  expect(new Set(keys).size).toBe(1);
  expect(titleKey("刑法修正案（九）")).not.toBe(titleKey("刑法修正案（十）"));
});

test("a title names the outermost titles in it", () => {
  expect(innerTitles("关于修改《关于适用〈工会法〉的解释》等二十七件司法解释的决定")).toEqual([
    "关于适用〈工会法〉的解释",
  ]);
  expect(innerTitles("关于修改〈广告法〉、〈商标法〉的决定")).toEqual(["广告法", "商标法"]);
});

test("a title has 238 characters between its brackets at most", () => {
  const title = (length: number) =>
    `《${"关于修改城市湿地保护条例等地方性法规的决定".repeat(12).slice(0, length)}》的通知`;
  expect(readTitle(title(238), 0)?.end).toBe(240);
  expect(readTitle(title(239), 0)).toBeNull();
});

test("a title ends before the sentence does", () => {
  expect(readTitle("《中华人民共和国水法；中华人民共和国防洪法》", 0)).toBeNull();
  expect(readTitle("《中华人民共和国水法、中华人民共和国防洪法》", 0)?.name).toHaveLength(20);
});
