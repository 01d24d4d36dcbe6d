import { expect, test } from "vitest";
import { joinLines } from "./join-lines.ts";
import type { PdfLine } from "./to-pdf-lines.ts";

const SIZE = 16;
const LEFT = 90;
/** Characters of a full line. */
const FULL = 26;
const RIGHT = LEFT + FULL * SIZE;
const WORDS = "推动东北地区与东部地区交流合作完善统筹推进工作机制按照职责分工落实";

/** A line of a page, below the one before unless said otherwise. */
type Printed = Partial<PdfLine> & { text: string };

function join(printed: Printed[]): string[] {
  let baseline = 100;
  const lines = printed.map((line): PdfLine => {
    baseline = line.baseline ?? baseline + SIZE * 1.75;
    const left = line.left ?? LEFT;
    return {
      page: 1,
      pageWidth: 595,
      column: null,
      runs: [],
      right: left + line.text.length * SIZE,
      size: SIZE,
      isRow: false,
      ...line,
      left,
      baseline,
    };
  });
  return joinLines(lines).map(({ lines: joined }) => joined.map(({ text }) => text).join("|"));
}

const words = (length: number) => WORDS.slice(0, length);
/** A paragraph of full lines, its first indented or not. */
const indented: Printed[] = [
  { text: words(FULL - 2), left: LEFT + 2 * SIZE },
  ...Array.from({ length: 4 }, () => ({ text: words(FULL) })),
];
const flush: Printed[] = Array.from({ length: 5 }, () => ({ text: words(FULL) }));

/** Whether the last of some lines goes on with the one before. */
const goesOn = (lines: Printed[]) =>
  join(lines)
    .at(-1)!
    .includes(`|${lines.at(-1)!.text}`);

test("where paragraphs are indented, a flush line goes on with one that ends three short, not four", () => {
  expect(goesOn([...indented, { text: words(FULL - 3) }, { text: "的要求" }])).toBe(true);
  expect(goesOn([...indented, { text: words(FULL - 4) }, { text: "的要求" }])).toBe(false);
});

test("elsewhere a line is full when what the next begins with did not fit", () => {
  const after = (short: number, next: string) =>
    goesOn([...flush, { text: words(FULL - short) }, { text: next }]);
  expect([after(1, "的要求"), after(2, "的要求")]).toEqual([true, false]);
  expect([after(2, "号）收悉"), after(3, "号）收悉")]).toEqual([true, false]);
  expect([after(3, "1949年"), after(4, "1949年")]).toEqual([true, false]);
});

test("a line 2.6 letter heights below the one before goes on with it, a lower one doesn't", () => {
  const below = (gap: number) =>
    goesOn([
      ...indented,
      { text: words(FULL), baseline: 400 },
      { text: "的要求", baseline: 400 + gap },
    ]);
  expect([below(41), below(42)]).toEqual([true, false]);
});

test("a line an eighth larger is another paragraph", () => {
  const sized = (size: number) =>
    goesOn([...indented, { text: words(FULL), right: RIGHT, size }, { text: "的要求" }]);
  expect([sized(17.9), sized(18)]).toEqual([true, false]);
  expect([sized(14.1), sized(14)]).toEqual([true, false]);
});

test("a line indented by more than 1.2 letters begins a paragraph, one at its own depth goes on", () => {
  const from = (indent: number, before = 0, end = "与") =>
    goesOn([
      ...indented,
      { text: words(FULL - 1) + end, left: LEFT + before, right: RIGHT },
      { text: "各地区要抓好落实", left: LEFT + indent },
    ]);
  expect([from(19), from(20)]).toEqual([true, false]);
  expect([from(40, 33), from(40, 32)]).toEqual([true, false]);
  expect(from(40, 40, "。")).toBe(false);
});

test("a number begins a paragraph behind a full stop, also where nothing is indented", () => {
  const next = (text: string) => goesOn([...indented, { text: `${words(FULL - 1)}。` }, { text }]);
  expect([
    next("一是抓好落实"),
    next("一、抓好落实"),
    next("（二）抓好"),
    next("第三条 抓好"),
  ]).toEqual([true, false, false, false]);
  expect(next("2.抓好落实")).toBe(false);
  expect(next("2.5亿元")).toBe(true);
});

test("a line is centred within a letter's width, and set right where it begins in the right half", () => {
  const alignOf = (text: string, left: number) => {
    const lines = [...indented, { text, left }].map((line, at) => ({
      page: 1,
      pageWidth: 595,
      column: null,
      runs: [],
      size: SIZE,
      isRow: false,
      baseline: 100 + at * 28,
      left: LEFT,
      ...line,
      right: (line.left ?? LEFT) + line.text.length * SIZE,
    }));
    return joinLines(lines).at(-1)!.align;
  };
  const middle = LEFT + 8 * SIZE;
  expect(alignOf("对口合作工作实施方案", middle)).toBe("center");
  expect(alignOf("对口合作工作实施方案", middle + 8)).toBe("center");
  expect(alignOf("对口合作工作实施方案", middle + 9)).toBeUndefined();
  expect(alignOf("临江市人民政府局", LEFT + 188)).toBe("right");
  expect(alignOf("临江市人民政府局", LEFT + 187)).toBeUndefined();
  expect(alignOf("临江市", LEFT + 244)).toBe("right");
  expect(alignOf("临江市", LEFT + 243)).toBeUndefined();
});

test("eight lines show where a column's text begins and ends, seven are measured by the page", () => {
  const across = Array.from({ length: 12 }, () => ({ text: words(FULL) }));
  const paragraphsOf = (lines: number) =>
    join([
      ...across,
      ...Array.from({ length: lines }, (_, at) => ({
        text: words(12),
        column: 1 as const,
        left: LEFT + 14 * SIZE,
        baseline: 600 + at * 28,
      })),
    ]).slice(1);
  expect(paragraphsOf(8)).toHaveLength(1);
  expect(paragraphsOf(7)).toHaveLength(7);
});
