import { expect, test } from "vitest";
import type { PageItem } from "./page-items.ts";
import { toPdfLines } from "./to-pdf-lines.ts";

const SIZE = 16;

/** A stretch of text where it stands. */
function item(
  text: string,
  left: number,
  baseline: number,
  more: Partial<PageItem> = {},
): PageItem {
  return {
    text,
    left,
    right: left + text.length * SIZE,
    baseline,
    size: SIZE,
    look: { bold: false, face: null },
    rotated: false,
    ...more,
  };
}

const read = (...items: PageItem[]) =>
  toPdfLines({ number: 1, width: 600, height: 842, items, brokenFonts: [] });
const texts = (...items: PageItem[]) => read(...items).map(({ text }) => text);

test("items stand on one line where they are less than half a letter apart", () => {
  const pair = (apart: number) => texts(item("第一", 90, 100), item("条", 122, 100 + apart));
  expect(pair(7.9)).toEqual(["第一条"]);
  expect(pair(8)).toEqual(["第一", "条"]);
  const small = item("注", 122, 103, { size: 6 });
  expect(texts(item("第一", 90, 100), small)).toEqual(["第一", "注"]);
});

test("a gap of more than 1.8 letters makes a row", () => {
  const row = (gap: number) => read(item("姓名", 90, 100), item("张三", 122 + gap, 100))[0]!.isRow;
  expect([row(28), row(29)]).toEqual([false, true]);
});

test("a gap of a letter's width is a full-width blank, four at most", () => {
  const chapter = (gap: number) => texts(item("总", 90, 100), item("则", 106 + gap * SIZE, 100))[0];
  expect(chapter(0.6)).toBe("总则");
  expect(chapter(0.8)).toBe("总 则");
  expect(chapter(0.9)).toBe("总　则");
  expect(chapter(2)).toBe("总　　则");
  expect(chapter(4)).toBe("总　　　　则");
  expect(chapter(9)).toBe("总　　　　则");
});

test("Latin words are parted by a small gap", () => {
  const words = (gap: number) =>
    texts(item("GB/T", 90, 100, { right: 120 }), item("9704", 120 + gap * SIZE, 100))[0];
  expect(words(0.1)).toBe("GB/T9704");
  expect(words(0.2)).toBe("GB/T 9704");
});

test("a page has columns from eight lines on either side of the gutter on", () => {
  const columns = (lines: number) =>
    texts(
      ...Array.from({ length: lines }, (_, at) => [
        item(`左${at % 10}推动东北地区与东部地区`, 60, 100 + at * 24, { right: 270 }),
        item(`右${at % 10}完善统筹推进工作机制`, 320, 100 + at * 24, { right: 530 }),
      ]).flat(),
    );
  expect(columns(8).map((text) => text.slice(0, 2))).toEqual([
    ..."01234567".split("").map((at) => `左${at}`),
    ..."01234567".split("").map((at) => `右${at}`),
  ]);
  expect(columns(7)).toHaveLength(7);
});

test("what is turned is no line", () => {
  expect(texts(item("第一条", 90, 100), item("仅供参考", 90, 300, { rotated: true }))).toEqual([
    "第一条",
  ]);
});
