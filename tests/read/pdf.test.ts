import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findReadOptions } from "../../src/build/content/read-options.ts";
import { readSource } from "../../src/policy/read/read-source.ts";
import { buildPdf, type PlacedText, setLines } from "./build-pdf.ts";
import { expectGuarantees, linesOf, textBlocksOf } from "./source-lines.ts";

const OPTIONS = findReadOptions();

async function readPages(...pages: PlacedText[][]) {
  const { source, diagnostics } = await readSource("a.pdf", buildPdf(pages), OPTIONS);
  if (source === null) throw new Error(diagnostics[0]!.message);
  expectGuarantees(source);
  return source;
}

const PARAGRAPHS = [
  "为了规范公文处理工作，提高公文处理工作的效率和公文质量，根据《国家行政机关公文处理办法》，制定本细则。",
  "第一条　本细则适用于本市各级行政机关的公文处理工作。",
  "第二条　公文处理是指公文的办理、管理、整理、归档等一系列相互关联、衔接有序的工作，应当坚持实事求是、精简、高效的原则，做到及时、准确、安全。",
];

test("printed lines are joined to the paragraphs that they came from", async () => {
  expect(linesOf(await readPages(setLines(PARAGRAPHS)))).toEqual(PARAGRAPHS);
});

test("a paragraph goes on over the page, page numbers and running heads do not", async () => {
  const long = PARAGRAPHS.join("").repeat(2);
  const all = setLines([...PARAGRAPHS, long]);
  const split = all.findIndex(({ top }) => top > 300);
  const back = all[split]!.top - 120;
  const furniture = (number: number): PlacedText[] => [
    { text: "某某市人民政府公报第3期", left: 320, top: 60, size: 9 },
    { text: `— ${number} —`, left: 280, top: 800, size: 14 },
  ];
  const source = await readPages(
    [...furniture(1), ...all.slice(0, split)],
    [...furniture(2), ...all.slice(split).map((line) => ({ ...line, top: line.top - back }))],
  );
  expect(linesOf(source)).toEqual([...PARAGRAPHS, long]);
  expect(source.removed.map(({ text, reason }) => [text, reason])).toEqual([
    ["某某市人民政府公报第3期", "running-head"],
    ["— 1 —", "page-number"],
    ["某某市人民政府公报第3期", "running-head"],
    ["— 2 —", "page-number"],
  ]);
});

test("titles are centred, signatures set right, each line by itself", async () => {
  const source = await readPages([
    { text: "某某市人民政府关于印发", left: 188, top: 80, size: 20 },
    { text: "公文处理办法的通知", left: 208, top: 108, size: 20 },
    ...setLines(PARAGRAPHS, { top: 150 }),
    { text: "某某市人民政府", left: 350, top: 420, size: 16 },
    { text: "2020年5月1日", left: 360, top: 448, size: 16 },
  ]);
  expect(textBlocksOf(source).map(({ text, cues }) => [text, cues?.align])).toEqual([
    ["某某市人民政府关于印发", "center"],
    ["公文处理办法的通知", "center"],
    ...PARAGRAPHS.map((text) => [text, undefined]),
    ["某某市人民政府", "right"],
    ["2020年5月1日", "right"],
  ]);
});

test("two columns are read one after the other, under a heading across both", async () => {
  const column = { size: 10, columns: 22, leading: 14 };
  const first = [...PARAGRAPHS, ...PARAGRAPHS];
  const source = await readPages([
    { text: "公文处理办法", left: 247, top: 80, size: 16 },
    ...setLines(first, { ...column, left: 60 }),
    ...setLines([...PARAGRAPHS, ...PARAGRAPHS], { ...column, left: 310 }),
  ]);
  expect(linesOf(source)).toEqual(["公文处理办法", ...first, ...first]);
});

test("a watermark across the page is no text", async () => {
  const source = await readPages([
    ...setLines(PARAGRAPHS),
    { text: "内部资料", left: 200, top: 500, size: 60, turned: true },
  ]);
  expect(linesOf(source)).toEqual(PARAGRAPHS);
  expect(source.removed).toMatchObject([{ text: "内部资料", reason: "rotated-text" }]);
});

test("radicals in the text layer become characters", async () => {
  const source = await readPages(setLines(["⼈⺠政府应当⻓期坚持。"]));
  expect(linesOf(source)).toEqual(["人民政府应当长期坚持。"]);
});

const ruleOf = async (bytes: Uint8Array, options = OPTIONS) => {
  const { source, diagnostics } = await readSource("a.pdf", bytes, options);
  expect(source).toBeNull();
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0]!.ruleId;
};

test("a scan, an encrypted file and a broken one are told apart", async () => {
  expect(await ruleOf(buildPdf([[], []]))).toBe("scanned-pdf");
  expect(await ruleOf(readFileSync("tests/fixtures/read/formats/encrypted.pdf"))).toBe(
    "encrypted-file",
  );
  expect(await ruleOf(new TextEncoder().encode("%PDF-1.7\nnothing more"))).toBe("damaged-file");
});

test("a font that cannot be read is an error: no text is lost unseen", async () => {
  expect(await ruleOf(buildPdf([setLines(PARAGRAPHS)]), {})).toBe("pdf-font-missing");
});

test("one scanned page among others is named", async () => {
  const { diagnostics } = await readSource("a.pdf", buildPdf([setLines(PARAGRAPHS), []]), OPTIONS);
  expect(diagnostics).toMatchObject([
    { ruleId: "scanned-page", severity: "warning", message: expect.stringContaining("第 2 页") },
  ]);
});
