import { expect, test } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import type { PolicyDocument } from "../document/tree.ts";
import { previewFiles } from "./preview-files.ts";

const LAW = `中华人民共和国国歌法
第一条　为了维护国歌的尊严，规范国歌的奏唱、播放和使用，增强公民的国家观念，弘扬爱国主义精神，制定本法。
第四条　在下列场合,应当奏唱国歌：
（一）全国人民代表大会会议的开幕、闭幕；
（二）各政党代表大会等。
第十五条　${"违反本法规定的，由公安机关处以警告。".repeat(50)}`;

function cited(...anchors: string[]): PolicyDocument {
  const link = {
    document: "other",
    title: "某办法",
    anchor: "art_1",
    label: "第一条",
    surface: "",
  };
  return {
    ...parseText(LAW).document,
    documentNumber: "某号",
    citedBy: Object.fromEntries(anchors.map((anchor) => [anchor, [link]])),
  };
}

test("a provision that others cite is in the file of its number, line by line, as it is shown", () => {
  const files = previewFiles(cited("art_4", "art_15"), (text) => text.replaceAll(",", "，"));
  expect([...files.keys()]).toEqual(["art_1", "art_0"]);
  expect(files.get("art_0")).toEqual({
    title: "中华人民共和国国歌法",
    documentNumber: "某号",
    provisions: {
      art_4: {
        place: "第四条",
        lines: [
          ["第四条", ""],
          ["", "在下列场合，应当奏唱国歌："],
          ["（一）", "全国人民代表大会会议的开幕、闭幕；"],
          ["（二）", "各政党代表大会等。"],
        ],
      },
    },
  });
});

test("a long provision is cut and says so", () => {
  const preview = previewFiles(cited("art_15"), String).get("art_1")!.provisions.art_15!;
  expect(preview.more).toBe(true);
  expect(preview.lines.map(([, text]) => text).join("").length).toBeLessThanOrEqual(600);
});

test("the document as a whole is shown by its beginning", () => {
  expect(previewFiles(cited(""), String).get("top")!.provisions[""]).toMatchObject({
    place: "",
    lines: [["", expect.stringMatching(/^为了维护国歌的尊严/)]],
  });
});

test("what only the document itself cites is not published twice", () => {
  const document = cited("art_4");
  document.citedBy.art_4![0]!.document = document.slug;
  expect(previewFiles(document, String).size).toBe(0);
});
