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

  it("shows 120 characters whole, and cuts 121", () => {
    const text = "深化对口合作".repeat(20);
    expect(makeExcerpt(text, [[0, 2]]).text).toBe(text);
    expect(makeExcerpt(`${text}的`, [[0, 2]]).text).toBe(`${text}…`);
  });

  it("begins 32 characters before the mark where no clause begins nearby, and shows 120", () => {
    const text = `${"深化对口合作".repeat(20)}珲春${"深化对口合作".repeat(30)}`;
    const { text: shown } = makeExcerpt(text, [[120, 122]]);
    expect(shown.indexOf("珲春")).toBe(1 + 32);
    expect(shown).toHaveLength(120 + 2);
  });

  it("begins with a clause that starts among the first 16 characters, not with a later one", () => {
    const shownWith = (before: number) => {
      const text = `${"深化对口合作".repeat(10)}，${"深".repeat(before)}珲春${"合作".repeat(60)}`;
      const at = text.indexOf("珲春");
      return makeExcerpt(text, [[at, at + 2]]).text.indexOf("珲春");
    };
    expect(shownWith(31)).toBe(1 + 31);
    expect(shownWith(16)).toBe(1 + 16);
    expect(shownWith(15)).toBe(1 + 32);
  });

  it("takes words for together that end within 88 characters of the first", () => {
    const text = (gap: number) => `国歌${"深化对口合作".repeat(25)}国歌${"的".repeat(gap)}侮辱。`;
    const marksOf = (gap: number) => {
      const whole = text(gap);
      const marks = [0, 152, 154 + gap].map((at): [number, number] => [at, at + 2]);
      const { text: shown, marks: marked } = makeExcerpt(whole, marks);
      return marked.map(([from, to]) => shown.slice(from, to));
    };
    expect(marksOf(84)).toEqual(["国歌", "侮辱"]);
    expect(marksOf(85)).toEqual(["国歌"]);
  });
});
