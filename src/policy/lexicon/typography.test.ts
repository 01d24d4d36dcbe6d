import { expect, test } from "vitest";
import fc from "../../../tests/support/fast-check.ts";
import { toFullWidth } from "./typography.ts";

test.each([
  ["各市、州党委和人民政府,长白山开发区", "各市、州党委和人民政府，长白山开发区"],
  ["(一)指导思想。", "（一）指导思想。"],
  ["利用外资(PPP)等模式", "利用外资（PPP）等模式"],
  ["中国(深圳)综合开发研究院(以下简称“研究院”)", "中国（深圳）综合开发研究院（以下简称“研究院”）"],
  ["长(春)吉(林)珲(春)通道", "长（春）吉（林）珲（春）通道"],
  ["联系电话:0471-6944336", "联系电话：0471-6944336"],
  ["同比增长22.93%。去年以来,我们", "同比增长22.93%。去年以来，我们"],
  ["大图们倡议(GTI)政府间", "大图们倡议（GTI）政府间"],
  ["在2018年,共1,138公里;比例为2:1。", "在2018年，共1,138公里；比例为2:1。"],
])("%s", (half, full) => {
  expect(toFullWidth(half)).toBe(full);
});

test.each([
  "http://www.gov.cn/a?b=1;c:2",
  "Belt and Road (B&R), 2017: a plan",
  "f(x), g(y)",
  "08:23",
])("%s keeps its marks", (text) => {
  expect(toFullWidth(text)).toBe(text);
});

test("folding keeps length and every character but the marks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const folded = toFullWidth(text);
      expect(folded.length).toBe(text.length);
      const undo = (s: string) => s.replace(/[，：；！？（）]/g, "*").replace(/[,:;!?()]/g, "*");
      expect(undo(folded)).toBe(undo(text));
    }),
  );
});
