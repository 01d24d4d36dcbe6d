import { expect, test } from "vitest";
import { inferTitle } from "./infer-title.ts";

test.each([
  [
    "现就做好边(跨)合区相关工作通知如下:",
    ["商务部办公厅"],
    "商务部办公厅关于做好边(跨)合区相关工作的通知",
  ],
  ["你市请示收悉。现将有关机构编制事项函复如下：", ["省编办"], "省编办关于有关机构编制事项的函"],
  ["现对关于设立综合保税区批复如下：", ["国务院"], "国务院关于设立综合保税区的批复"],
  ["为落实部署，特编制沿中蒙俄开发开放经济带规划。规划期十年。", [], "沿中蒙俄开发开放经济带规划"],
  ["根据有关法律，制定本市供热管理办法。", [], "市供热管理办法"],
])("%s", (opening, issuers, title) => {
  expect(inferTitle([opening], issuers, "seeds/1.txt")).toBe(title);
});

test("first words that end as titles do are one", () => {
  expect(inferTitle(["临江市供暖工作方案，共三条。"], [], "seeds/1.txt")).toBe(
    "临江市供暖工作方案",
  );
});

test.each([
  ["为贯彻《外交特权与豁免条例》第九十九条和第二条第一款，现提出要求。"],
  ["现将有关事项通知如下："],
  ["今年以来，全市经济稳步恢复。"],
  ["根据国务院的规定，全市停止供暖。"],
  [""],
])("%s is no title: the file's name is", (opening) => {
  expect(inferTitle([opening], ["市政府"], "seeds/2020/供暖.通知.txt")).toBe("供暖.通知");
  expect(inferTitle([], [], "供暖")).toBe("供暖");
});

test("a document says what it is in its first four paragraphs", () => {
  const opening = "现就做好边境合作工作通知如下：";
  const before = (count: number) => [...Array(count).fill("今年以来，全市经济稳步恢复。"), opening];
  expect(inferTitle(before(3), [], "seeds/1.txt")).toBe("关于做好边境合作工作的通知");
  expect(inferTitle(before(4), [], "seeds/1.txt")).toBe("1");
});

test("first words of forty characters may be a title, more are a sentence", () => {
  const phrase = (length: number) =>
    `${"临江市城市湿地保护和绿化工程建设".repeat(3).slice(0, length - 4)}工作方案`;
  expect(inferTitle([`${phrase(40)}，共三条。`], [], "seeds/1.txt")).toBe(phrase(40));
  expect(inferTitle([`${phrase(41)}，共三条。`], [], "seeds/1.txt")).toBe("1");
});
