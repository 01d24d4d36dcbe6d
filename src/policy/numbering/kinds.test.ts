import { describe, expect, test } from "vitest";
import { foldForRecognition } from "../lexicon/folding.ts";
import { KINDS, LEVEL_KINDS, MARKER_KINDS, type MarkerKind } from "./kinds.ts";
import { matchMarker } from "./markers.ts";

/** The number that a kind's example prints, and lines like it that such a number doesn't start. */
const FORMS: Record<MarkerKind, { raw: string; value: number | null; not: string[] }> = {
  part: { raw: "第一编", value: 1, not: ["第一分编　通则", "第一届全国人民代表大会", "一编"] },
  subpart: { raw: "第一分编", value: 1, not: ["第一编　总则", "第一分册"] },
  chapter: { raw: "第五章", value: 5, not: ["第五届委员会", "五章　法律责任", "第十百章"] },
  section: { raw: "第二节", value: 2, not: ["第二季度工作安排", "二节　监护"] },
  article: {
    raw: "第一百二十条之一",
    value: 120,
    not: ["第五十次会议", "十五条措施", "第20190条"],
  },
  cn: { raw: "二十三、", value: 23, not: ["十三届人大一次会议", "一带一路", "一，二，三", "〇、"] },
  "cn-paren": { raw: "(一)", value: 1, not: ["（试行）", "（十二届全国人大通过）", "（一", "㈪"] },
  decimal: { raw: "1.2.1", value: 1, not: ["1.5亿元投资", "1.0　版", "61.1　目的", "2019 年"] },
  arabic: { raw: "1．", value: 1, not: ["1.5亿元投资", "2018年以来", "1000.其他", "0.其他"] },
  letter: { raw: "a)", value: 1, not: ["A)植物生存状态；", "ab)四肢瘫；", "a.偏瘫"] },
  "arabic-paren": { raw: "（1）", value: 1, not: ["（2019年修订）", "（1000）其他", "100）其他"] },
  circled: { raw: "①", value: 1, not: ["⓪其他", "❶加强监测", "㊱其他"] },
  is: { raw: "七是", value: 7, not: ["一要求", "一要素", "百是", "一带一路"] },
  "ordinal-word": { raw: "首先，", value: 1, not: ["首先要认真学习", "第一书记", "最后一公里"] },
  bullet: { raw: "●", value: null, not: ["○○年", "*加强监测", "△指标"] },
  dash: { raw: "——", value: null, not: ["—9月", "－5℃以下", "-加强监测"] },
};

describe.each(MARKER_KINDS)("a number of kind %s", (kind) => {
  const { raw, value, not } = FORMS[kind];

  test(`starts ${KINDS[kind].example}`, () => {
    expect(matchMarker(KINDS[kind].example)).toMatchObject({ kind, raw, value });
  });

  test.each(not)("doesn't start %s", (line) => {
    expect(matchMarker(line)?.kind).not.toBe(kind);
  });
});

/** A kind's number as a paragraph prints it, with widths folded. */
const folded = (kind: MarkerKind) => foldForRecognition(FORMS[kind].raw);
const places = (text: string, at: RegExp) => [...text.matchAll(at)].map(({ index }) => index);

test.each(MARKER_KINDS.filter((kind) => KINDS[kind].inline !== null))(
  "%s is found inside a paragraph, behind a stop only",
  (kind) => {
    const { at } = KINDS[kind].inline!;
    expect(places(`主要任务：${folded(kind)}加强监测；`, at)).toEqual([5]);
    expect(places(`按照前款${folded(kind)}办理。`, at)).toEqual([]);
  },
);

test.each(MARKER_KINDS.filter((kind) => KINDS[kind].glued !== null))(
  "%s is found where it was glued to the item before it",
  (kind) => {
    const glued = KINDS[kind].glued!;
    expect(places(`加强监测； ${folded(kind)}开展排查。`, glued)).toEqual([6]);
    expect(places(`加强监测：${folded(kind)}开展排查。`, glued)).toEqual([]);
  },
);

test("every kind has its place in the order of 立法技术规范 and GB/T 9704", () => {
  const ranked = MARKER_KINDS.toSorted((a, b) => KINDS[a].rank - KINDS[b].rank);
  expect(ranked).toEqual([
    ...["part", "subpart", "chapter", "section", "cn", "article"],
    ...["cn-paren", "decimal", "arabic", "letter", "arabic-paren", "circled"],
    ...["is", "ordinal-word", "bullet", "dash"],
  ]);
});

test("between two ranks there is room for what stands between: 款, and decimals five deep", () => {
  expect(KINDS.article.rank + 1).toBeLessThan(KINDS["cn-paren"].rank);
  expect(KINDS.decimal.rank + 5).toBeLessThan(KINDS.arabic.rank);
});

test("the levels of a 公文 are its units level1 to level4, outermost first", () => {
  expect(LEVEL_KINDS.map((kind) => KINDS[kind].unit)).toEqual([
    "level1",
    "level2",
    "level3",
    "level4",
  ]);
});

test("in one paragraph the outermost list is split first: 一是 holds （一） holds （1） holds ① holds 1.", () => {
  const inline = MARKER_KINDS.flatMap((kind) => {
    const { inline } = KINDS[kind];
    return inline === null ? [] : [{ kind, order: inline.order }];
  });
  expect(inline.toSorted((a, b) => a.order - b.order).map(({ kind }) => kind)).toEqual([
    "is",
    "cn-paren",
    "arabic-paren",
    "circled",
    "arabic",
  ]);
  expect(new Set(inline.map(({ order }) => order)).size).toBe(inline.length);
});

test("what heads is never a title, and a 目录 may list it", () => {
  for (const kind of MARKER_KINDS.filter((kind) => KINDS[kind].heads)) {
    expect(KINDS[kind]).toMatchObject({ mayBeTitle: false, inContents: true });
  }
});
