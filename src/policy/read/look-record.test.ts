import { expect, test } from "vitest";
import type { TextBlock } from "../document/source.ts";
import { type Look, LookRecord, toFace } from "./look-record.ts";

const PLAIN: Look = { bold: false, face: null };
const BOLD: Look = { bold: true, face: null };
const KAI: Look = { bold: false, face: "kai" };
const HEI: Look = { bold: false, face: "hei" };

function emphasisOf(...lines: Array<Array<[text: string, look: Look]>>) {
  const record = new LookRecord();
  const blocks = lines.map((runs) => {
    const text = runs.map(([part]) => part).join("");
    const block: TextBlock = { kind: "text", text, lines: [1, 1], column: 1 };
    let end = 0;
    const ranges = runs.map(([part, look]): [number, number, Look] => {
      const start = end;
      end += part.length;
      return [start, end, look];
    });
    record.add(block, ranges, 0);
    return block;
  });
  record.markEmphasis();
  return blocks.map((block) => block.cues?.emphasis ?? null);
}

test("bold, 楷体 and 黑体 stand out from the body", () => {
  expect(
    emphasisOf(
      [["一、总体要求", HEI]],
      [
        ["（一）指导思想。", KAI],
        ["以习近平新时代中国特色社会主义思想为指导，坚持稳中求进。", PLAIN],
      ],
      [
        ["第一条", BOLD],
        ["　为了规范，制定本法。", PLAIN],
      ],
    ),
  ).toEqual([[[0, 6]], [[0, 8]], [[0, 3]]]);
});

test("ranges join over blanks and lose them at their ends", () => {
  expect(
    emphasisOf([
      ["一、", BOLD],
      [" ", PLAIN],
      ["总则　", BOLD],
      ["为了规范行政行为。", PLAIN],
    ]),
  ).toEqual([[[0, 5]]]);
});

test("what most of the document is set in marks nothing", () => {
  expect(emphasisOf([["全文加粗的文件，没有标记。", BOLD]])).toEqual([null]);
  expect(
    emphasisOf([
      ["一、标题", HEI],
      ["正文是楷体，占大多数。", KAI],
    ]),
  ).toEqual([[[0, 4]]]);
});

test.each([
  ["楷体_GB2312", "kai"],
  ["KaiTi, serif", "kai"],
  ["ABCDEF+SimHei", "hei"],
  ["'黑体'", "hei"],
  ["微软雅黑", null],
  ["仿宋_GB2312, 楷体", null],
  ["", undefined],
])("font %s", (font, face) => {
  expect(toFace(font)).toBe(face);
});
