import { expect, test } from "vitest";
import { expectGuarantees, linesOf, read, textBlocksOf } from "./source-lines.ts";

async function readMarkdown(text: string) {
  const source = await read("a.md", text);
  expectGuarantees(source);
  return source;
}

test("headings, bold and numbers of lists are kept as evidence", async () => {
  const blocks = textBlocksOf(
    await readMarkdown(
      "# 关于测试的通知\n\n## 一、总体要求\n\n**（一）基本原则。**坚持市场主导，坚持政府引导。\n\n1. 第一项\n2. 第二项\n   - 子项\n\n5) 第五项\n",
    ),
  );
  expect(blocks.map(({ text, lines, cues }) => [text, lines[0], cues ?? null])).toEqual([
    ["关于测试的通知", 1, { headingLevel: 1 }],
    ["一、总体要求", 3, { headingLevel: 2 }],
    ["（一）基本原则。坚持市场主导，坚持政府引导。", 5, { emphasis: [[0, 8]] }],
    ["1. 第一项", 7, null],
    ["2. 第二项", 8, null],
    ["子项", 9, null],
    ["5) 第五项", 11, null],
  ]);
});

test("front matter gives fields, not text", async () => {
  const source = await readMarkdown(
    "---\n标题: 关于测试的通知\n文号: 国办发〔2020〕1号\n主题: [综合政务, 其他]\n---\n\n正文。\n",
  );
  expect(source.fields.map(({ name, value }) => [name, value])).toEqual([
    ["标题", "关于测试的通知"],
    ["文号", "国办发〔2020〕1号"],
    ["主题", "综合政务；其他"],
  ]);
  expect(linesOf(source)).toEqual(["正文。"]);
  expect(source.removed[0]?.reason).toBe("front-matter");
});

test("lines that end on purpose stay lines, wrapped lines are joined", async () => {
  const wrapped =
    "为了规范行政处罚的设定和实施保障和监督行政机关有效实施行政管理维护公共利益和社会";
  const source = await readMarkdown(
    `各部门：\n现通知如下。\n一、总体要求\n\n${wrapped}\n秩序，保护公民的合法权益。\n`,
  );
  expect(linesOf(source)).toEqual([
    "各部门：",
    "现通知如下。",
    "一、总体要求",
    `${wrapped}秩序，保护公民的合法权益。`,
  ]);
});

test("paragraphs indented by blanks are no code, ranges with ~ are not struck out", async () => {
  const source = await readMarkdown("    第一条　人数为5~10人，\n    期限为3~6个月。\n");
  expect(linesOf(source).join("")).toBe("第一条　人数为5~10人，期限为3~6个月。");
});

test("tables are tables, in GFM and in HTML", async () => {
  const source = await readMarkdown(
    '| 序号 | 名称 |\n| --- | --- |\n| 1 | 甲<br>乙 |\n\n<table><tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>\n',
  );
  const rows = source.blocks.map((block) =>
    block.kind === "table"
      ? block.rows.map((row) => row.map((cell) => cell.blocks.map((b) => b.text).join("/")))
      : [],
  );
  expect(rows).toEqual([
    [
      ["序号", "名称"],
      ["1", "甲/乙"],
    ],
    [["甲", "乙"], ["丙"]],
  ]);
  expect(source.blocks[1]!.lines).toEqual([5, 5]);
});

test("footnotes follow the text, pictures keep their place", async () => {
  const source = await readMarkdown(
    "人口[^1]增长。\n\n[^1]: 2019年末数。\n\n![图一](a/1.png)\n\n结束。\n",
  );
  expect(source.blocks).toMatchObject([
    { text: "人口[1]增长。" },
    { kind: "image", src: "a/1.png", alt: "图一" },
    { text: "结束。" },
    { text: "[1]2019年末数。", cues: { note: true } },
  ]);
});

test("what marks text up is taken away, what is escaped is text", async () => {
  const source = await readMarkdown(
    "*甲*与`乙`、[丙](http://a.cn)、~~丁~~、\\*戊\\*、A&amp;B、<b>己</b>。\n",
  );
  expect(linesOf(source)).toEqual(["甲与乙、丙、丁、*戊*、A&B、己。"]);
});

test("a line that Markdown takes for a definition is listed as removed", async () => {
  const source = await readMarkdown("正文。\n\n[注]: 本表不含港澳台\n\n[附]: http://a.cn\n");
  const all = linesOf(source).join("") + source.removed.map(({ text }) => text).join("");
  expect(all).toContain("本表不含港澳台");
  expect(all).toContain("http://a.cn");
});

test("what follows a fence is text where it is Chinese, else the name of a language", async () => {
  const source = await readMarkdown(
    "~~~~第一条 本办法自印发之日起施行。\n~~~~\n\n```yaml a\nb: 1\n```\n",
  );
  expect(linesOf(source)).toEqual(["第一条 本办法自印发之日起施行。", "b: 1"]);
  expect(source.removed).toMatchObject([{ text: "yaml a", reason: "code-language" }]);
});

test("a line of more than seven tenths of the longest was wrapped, a shorter one ended on purpose", async () => {
  const text = "为了规范行政处罚的设定和实施保障和监督行政机关有效实施行政管理";
  const paragraph = (length: number) =>
    `${text.slice(0, 30)}\n${text.slice(0, length)}\n${text.slice(0, 30)}\n`;
  expect(linesOf(await readMarkdown(paragraph(22)))).toHaveLength(1);
  expect(linesOf(await readMarkdown(paragraph(21)))).toHaveLength(2);
});
