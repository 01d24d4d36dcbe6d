import { describe, expect, it } from "vitest";
import { makeExcerpt } from "./make-excerpt.ts";

const TEXT = `${"推动东北地区与东部地区交流合作，".repeat(12)}珲春国际合作示范区前沿窗口引领带动功能${"，完善统筹推进工作机制".repeat(12)}。`;

describe("makeExcerpt", () => {
  it("shows a short text whole", () => {
    expect(makeExcerpt("加强发展战略衔接。", [[2, 4]])).toEqual({
      text: "加强发展战略衔接。",
      marks: [[2, 4]],
    });
  });

  it("cuts around the first mark, at the beginning of a clause, and says so", () => {
    const start = TEXT.indexOf("珲春");
    const { text, marks } = makeExcerpt(TEXT, [[start, start + 2]]);
    expect(text.length).toBeLessThan(130);
    expect(text).toMatch(/^…推动东北地区.*珲春国际.*…$/);
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(["珲春"]);
  });

  it("cuts where most of the words stand together", () => {
    const first = TEXT.indexOf("东北");
    const together = [TEXT.indexOf("珲春"), TEXT.indexOf("窗口")];
    const { text, marks } = makeExcerpt(
      TEXT,
      [first, ...together].map((at) => [at, at + 2]),
    );
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(["珲春", "窗口"]);
  });

  it("shows a mark whole that is longer than an excerpt", () => {
    const { text, marks } = makeExcerpt(TEXT, [[10, 210]]);
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual([TEXT.slice(10, 210)]);
  });

  it("leaves out marks that are not in it", () => {
    const last = TEXT.lastIndexOf("机制");
    expect(
      makeExcerpt(TEXT, [
        [0, 2],
        [last, last + 2],
      ]).marks,
    ).toEqual([[0, 2]]);
  });
});
