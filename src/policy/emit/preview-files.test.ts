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

/** The preview of 第十五条 with so many characters, its number among them. */
function previewOfLength(length: number) {
  const text = "违反本法规定的，由公安机关处以警告。"
    .repeat(50)
    .slice(0, length - "第十五条".length);
  const document = parseText(`${LAW.split("\n第十五条")[0]}\n第十五条　${text}`).document;
  const { citedBy } = cited("art_15");
  return previewFiles({ ...document, citedBy }, String).get("art_1")!.provisions.art_15!;
}

test("600 characters of a provision are shown whole, 601 are not", () => {
  const shown = ({ lines }: { lines: Array<[string, string]> }) => lines.flat().join("").length;
  expect(previewOfLength(600).more).toBeUndefined();
  expect(shown(previewOfLength(600))).toBe(600);
  expect(previewOfLength(601).more).toBe(true);
  expect(shown(previewOfLength(601))).toBe(600);
});

test("a document is shown by 160 characters of its first text of thirty and more", () => {
  const sentence =
    "为了维护国歌的尊严，规范国歌的奏唱、播放和使用，增强公民的国家观念，弘扬爱国主义精神，";
  const beginning = (...texts: string[]) => {
    const articles = texts.map((text, at) => `第${"一二三"[at]}条　${text}`);
    const { document } = parseText(`中华人民共和国国歌法\n${articles.join("\n")}`);
    const { citedBy } = cited("");
    const files = previewFiles({ ...document, citedBy }, String);
    return files.get("top")!.provisions[""]!;
  };
  const long = sentence.repeat(4);
  expect(beginning(long.slice(0, 160))).toEqual({ place: "", lines: [["", long.slice(0, 160)]] });
  expect(beginning(long.slice(0, 161))).toEqual({
    place: "",
    lines: [["", long.slice(0, 160)]],
    more: true,
  });
  expect(beginning(sentence.slice(0, 30), long.slice(0, 90)).lines[0]![1]).toHaveLength(30);
  expect(beginning(sentence.slice(0, 29), long.slice(0, 90)).lines[0]![1]).toHaveLength(90);
});
