import { expect, test } from "vitest";
import { readSource } from "../../src/policy/read/read-source.ts";
import { buildDocx, type DocxParts, item, level, paragraph, run } from "./build-docx.ts";
import { expectGuarantees, linesOf, read, textBlocksOf } from "./source-lines.ts";

async function readParts(parts: DocxParts) {
  const source = await read("a.docx", buildDocx(parts));
  expectGuarantees(source);
  return source;
}

async function rulesOf(parts: DocxParts): Promise<string[]> {
  const { diagnostics } = await readSource("a.docx", buildDocx(parts));
  return diagnostics.map(({ ruleId }) => ruleId);
}

const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;
const num = (id: number, abstract: number, overrides = "") =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
const startAt = (index: number, value: number) =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${value}"/></w:lvlOverride>`;

test("automatic numbers are printed as Word prints them", async () => {
  const numbering =
    list(
      1,
      level(0, "chineseCounting", "%1、"),
      level(1, "chineseCounting", "（%2）"),
      level(2, "decimal", "%3."),
      level(3, "decimalEnclosedCircle", "%4"),
    ) + num(1, 1);
  const body = [
    item("总体要求", 1),
    item("指导思想。", 1, 1),
    item("基本原则。", 1, 1),
    item("坚持市场主导。", 1, 2),
    item("坚持政府引导。", 1, 2),
    item("试点先行。", 1, 3),
    item("主要任务", 1),
    item("完善网络。", 1, 1),
  ].join("");
  expect(linesOf(await readParts({ body, numbering }))).toEqual([
    "一、总体要求",
    "（一）指导思想。",
    "（二）基本原则。",
    "1.坚持市场主导。",
    "2.坚持政府引导。",
    "①试点先行。",
    "二、主要任务",
    "（一）完善网络。",
  ]);
});

test("lists share a count unless one starts its own", async () => {
  const numbering =
    list(1, level(0, "decimal", "%1.")) +
    num(1, 1) +
    num(2, 1) +
    num(3, 1, startAt(0, 1)) +
    num(4, 1, startAt(0, 7));
  const body = [1, 1, 2, 3, 3, 4, 1].map((id) => item("项", id)).join("");
  expect(linesOf(await readParts({ body, numbering }))).toEqual([
    "1.项",
    "2.项",
    "3.项",
    "1.项",
    "2.项",
    "7.项",
    "8.项",
  ]);
});

test("a level restarts after the level that it says", async () => {
  const numbering =
    list(
      1,
      level(0, "chineseCountingThousand", "第%1章"),
      level(1, "chineseCountingThousand", "第%2条", '<w:lvlRestart w:val="0"/>'),
      level(2, "decimal", "%1.%3", "<w:isLgl/>"),
    ) + num(1, 1);
  const body = [0, 1, 1, 2, 0, 1, 2].map((depth) => item("文", 1, depth)).join("");
  expect(linesOf(await readParts({ body, numbering }))).toEqual([
    "第一章文",
    "第一条文",
    "第二条文",
    "1.1文",
    "第二章文",
    "第三条文",
    "2.1文",
  ]);
});

test("numbers come through styles and numbering styles too", async () => {
  const styles = `
    <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
    <w:style w:type="numbering" w:styleId="L"><w:name w:val="公文"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>`;
  const numbering = `
    <w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>
    <w:abstractNum w:abstractNumId="2"><w:styleLink w:val="L"/>${level(0, "chineseCounting", "%1、", '<w:pStyle w:val="H1"/>')}${level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>')}</w:abstractNum>
    ${num(1, 1)}${num(2, 2)}`;
  const styled = (text: string, style: string, more = "") =>
    paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
  const body =
    styled("总则", "H1") +
    styled("目的", "H2") +
    styled("不编号", "H2", '<w:numPr><w:numId w:val="0"/></w:numPr>') +
    styled("依据", "H2");
  const blocks = textBlocksOf(await readParts({ body, styles, numbering }));
  expect(blocks.map(({ text, cues }) => [text, cues?.headingLevel])).toEqual([
    ["一、总则", 1],
    ["（一）目的", 2],
    ["不编号", 2],
    ["（二）依据", 2],
  ]);
});

test("a tab or blank after 第一条 stays, one after （一） does not", async () => {
  const withTab = (text: string) => level(0, "chineseCounting", text).replace('"nothing"', '"tab"');
  const numbering = list(1, withTab("第%1条")) + list(2, withTab("（%1）")) + num(1, 1) + num(2, 2);
  const source = await readParts({ body: item("目的", 1) + item("项目", 2), numbering });
  expect(linesOf(source)).toEqual(["第一条 目的", "（一）项目"]);
});

test("bullets are drawn, dashes are text", async () => {
  const numbering =
    list(1, level(0, "bullet", "")) + list(2, level(0, "bullet", "——")) + num(1, 1) + num(2, 2);
  const source = await readParts({ body: item("项目", 1) + item("坚持", 2), numbering });
  expect(linesOf(source)).toEqual(["项目", "——坚持"]);
});

test("a format without a printer is shown in digits and reported", async () => {
  const numbering = list(1, level(0, "hebrew1", "%1.")) + num(1, 1);
  const body = item("项", 1);
  expect(linesOf(await readParts({ body, numbering }))).toEqual(["1.项"]);
  expect(await rulesOf({ body, numbering })).toEqual(["unknown-list-number"]);
});

test("merged cells have their spans, boxes are no tables", async () => {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${text === "" ? "<w:p/>" : paragraph(text)}</w:tc>`;
  const body =
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("类别", '<w:gridSpan w:val="2"/>')}${cell("说明")}</w:tr>` +
    `<w:tr>${cell("甲", '<w:vMerge w:val="restart"/>')}${cell("一")}${cell("二")}</w:tr>` +
    `<w:tr>${cell("", "<w:vMerge/>")}${cell("三")}${cell("四")}</w:tr></w:tbl>` +
    `<w:tbl><w:tr>${cell("方框里的段落。")}</w:tr></w:tbl>`;
  const source = await readParts({ body });
  expect(source.blocks.map((block) => block.kind)).toEqual(["table", "text"]);
  const table = source.blocks[0]!;
  if (table.kind !== "table") throw new Error("no table");
  expect(
    table.rows.map((row) =>
      row.map(({ blocks, ...spans }) => [blocks.map((b) => b.text).join(), spans]),
    ),
  ).toEqual([
    [
      ["类别", { header: true, colspan: 2 }],
      ["说明", { header: true }],
    ],
    [
      ["甲", { rowspan: 2 }],
      ["一", {}],
      ["二", {}],
    ],
    [
      ["三", {}],
      ["四", {}],
    ],
  ]);
});

test("notes follow the text, with the marks printed in it", async () => {
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const note = (id: number, text: string, type = "") =>
    `<w:footnote w:id="${id}"${type}><w:p><w:r><w:footnoteRef/></w:r>${run(text)}</w:p></w:footnote>`;
  const source = await readParts({
    body: `<w:p>${run("全省人口")}${reference}${run("共九百万。")}</w:p>`,
    footnotes: note(0, "", ' w:type="separator"') + note(2, "2019年末数。") + note(3, "没有引用。"),
  });
  expect(textBlocksOf(source).map(({ text, cues }) => [text, cues?.note])).toEqual([
    ["全省人口[1]共九百万。", undefined],
    ["[1]2019年末数。", true],
  ]);
  expect(source.removed).toMatchObject([{ text: "没有引用。", reason: "unreferenced-note" }]);
});

test("tracked changes are accepted, and reported", async () => {
  const deleted = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const parts = {
    body: `<w:p>${run("有效期")}${deleted("三")}<w:ins>${run("五")}</w:ins>${run("年。")}</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run("前半，")}</w:p>${paragraph("后半。")}`,
  };
  const source = await readParts(parts);
  expect(linesOf(source)).toEqual(["有效期五年。", "前半，后半。"]);
  expect(source.removed).toEqual([{ text: "三", lines: [1, 1], reason: "tracked-deletion" }]);
  expect(await rulesOf(parts)).toEqual(["tracked-changes"]);
});

test("headers, footers, comments and hidden text are removed for their reasons", async () => {
  const source = await readParts({
    body: `<w:p>${run("正文。")}${run("密", "<w:vanish/>")}</w:p>`,
    header: paragraph("内部资料"),
    footer: paragraph("— 1 —"),
    comments: `<w:comment w:id="0">${paragraph("请核对")}</w:comment>`,
  });
  expect(linesOf(source)).toEqual(["正文。"]);
  expect(source.removed.map(({ text, reason }) => [text, reason])).toEqual([
    ["密", "hidden-text"],
    ["内部资料", "page-header"],
    ["— 1 —", "page-footer"],
    ["请核对", "comment"],
  ]);
});

test("a line break starts a block in the same paragraph", async () => {
  const source = await readParts({
    body: `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run("某某市人民政府")}<w:r><w:br/></w:r>${run("关于印发办法的通知")}</w:p>`,
  });
  expect(source.blocks).toMatchObject([
    { text: "某某市人民政府", lines: [1, 1], cues: { align: "center" } },
    { text: "关于印发办法的通知", lines: [1, 1], cues: { align: "center" } },
  ]);
});

test("bold, 楷体 and 黑体 are marked, also where a style sets them", async () => {
  const styles =
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="character" w:styleId="K"><w:name w:val="k"/><w:rPr><w:rFonts w:eastAsia="楷体"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="t"/><w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr></w:style>';
  const body =
    paragraph("一、总体要求", '<w:pStyle w:val="T"/>') +
    `<w:p>${run("（一）指导思想。", '<w:rStyle w:val="K"/>')}${run("以科学发展观为指导，全面贯彻落实。")}</w:p>` +
    `<w:p>${run("第一条", "<w:b/>")}${run("　为了规范，", '<w:b w:val="0"/>')}${run("制定本法。")}</w:p>`;
  const blocks = textBlocksOf(await readParts({ body, styles }));
  expect(blocks.map((block) => block.cues?.emphasis)).toEqual([[[0, 6]], [[0, 8]], [[0, 3]]]);
});

test("lines of a table of contents are flagged", async () => {
  const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
  const gallery =
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>';
  const body = `${paragraph("第一章 总则 1", '<w:pStyle w:val="T1"/>')}${gallery}${paragraph("目录")}</w:sdtContent></w:sdt>${paragraph("第一章 总则")}`;
  const blocks = textBlocksOf(await readParts({ body, styles }));
  expect(blocks.map((block) => block.cues?.contents ?? false)).toEqual([true, true, false]);
});

test("pictures carry their data, text boxes follow their paragraph", async () => {
  const image = Uint8Array.of(1, 2, 3);
  const drawing =
    '<w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="公章"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rIdImage"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>';
  const box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraph("框中文字。")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${paragraph("框中文字。")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
  const source = await readParts({
    body: `<w:p>${run("见图")}<w:r>${drawing}</w:r><w:r>${box}</w:r>${run("所示。")}</w:p>`,
    image,
  });
  expect(source.blocks).toMatchObject([
    { kind: "text", text: "见图所示。" },
    { kind: "image", src: "word/media/image1.png", alt: "公章", data: image },
    { kind: "text", text: "框中文字。", lines: [2, 2] },
  ]);
});

test("fields show their results, circled numbers their circle", async () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
  const source = await readParts({
    body: `<w:p>${char("begin")}${code(" REF a ")}${char("separate")}${run("第三条")}${char("end")}${run("规定：")}${char("begin")}${code(" eq \\o\\ac(○,12)")}${char("end")}${run("情形")}</w:p>`,
  });
  expect(linesOf(source)).toEqual(["第三条规定：⑫情形"]);
});

test("symbols, hyphens and links are text", async () => {
  const source = await readParts({
    body: `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run("是")}<w:r><w:noBreakHyphen/></w:r><w:hyperlink r:id="rIdImage">${run("附件")}</w:hyperlink><w:smartTag>${run("。")}</w:smartTag></w:p>`,
  });
  expect(linesOf(source)).toEqual(["☑是-附件。"]);
});

test("a document in the strict namespace, with other prefixes, is read alike", async () => {
  const { strToU8, zipSync } = await import("fflate");
  const bytes = zipSync({
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
    ),
    "word/document2.xml": strToU8(
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>第一条</x:t></x:r></x:p></x:body></x:document>',
    ),
  });
  expect(linesOf(await read("a.docx", bytes))).toEqual(["第一条"]);
});

test("what is no document, or a broken one, gets its one message", async () => {
  const good = buildDocx({ body: paragraph("甲") });
  const ruleOf = async (bytes: Uint8Array) => {
    const { source, diagnostics } = await readSource("a.docx", bytes);
    expect(source).toBeNull();
    expect(diagnostics).toHaveLength(1);
    return diagnostics[0]!.ruleId;
  };
  expect(await ruleOf(good.slice(0, 300))).toBe("damaged-file");
  expect(await ruleOf(buildDocx({ body: "<w:p><w:r>" }))).toBe("damaged-file");
  expect(await ruleOf(buildDocx({ body: "<w:p/>" }))).toBe("no-text");
  const { zipSync } = await import("fflate");
  expect(await ruleOf(zipSync({ "xl/workbook.xml": new Uint8Array(1) }))).toBe("unsupported-kind");
  expect(await ruleOf(zipSync({ "OFD.xml": new Uint8Array(1) }))).toBe("unsupported-kind");
});
