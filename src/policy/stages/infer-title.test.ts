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
  expect(inferTitle([opening], issuers)).toBe(title);
});

test("有关事项通知如下 names no topic", () => {
  expect(inferTitle(["现将有关事项通知如下："], ["市政府"])).toBe("现将有关事项通知如下");
});

test("a text that says nothing of itself lends its first phrase; no text gives none", () => {
  expect(inferTitle(["今年以来，全市经济稳步恢复。"], [])).toBe("今年以来");
  expect(inferTitle([], [])).toBeNull();
});
