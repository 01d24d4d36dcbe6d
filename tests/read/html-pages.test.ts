import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectGuarantees, linesOf, read, textBlocksOf } from "./source-lines.ts";

const FOLDER = "tests/fixtures/read/html";
const PAGES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.slice(0, -".html".length));

test.each(PAGES)("%s: the document is found, the page around it is not published", async (page) => {
  const source = await read(`${page}.html`, readFileSync(`${FOLDER}/${page}.html`));
  const expected = readFileSync(`${FOLDER}/${page}.txt`, "utf8").trim().split("\n");
  expect(linesOf(source)).toEqual(expected);
  expectGuarantees(source);
});

test.each(PAGES)("%s: the page's facts are read", async (page) => {
  const source = await read(`${page}.html`, readFileSync(`${FOLDER}/${page}.html`));
  const expected: Record<string, string> = JSON.parse(
    readFileSync(`${FOLDER}/${page}.json`, "utf8"),
  );
  for (const [name, value] of Object.entries(expected)) {
    const values = source.fields.filter((field) => field.name === name).map((field) => field.value);
    expect(values, name).toContain(value);
  }
});

test("facts and frame are removed for different reasons", async () => {
  const source = await read("page.html", readFileSync(`${FOLDER}/capital-list-metadata.html`));
  const reasonOf = (text: string) =>
    source.removed.find((removed) => removed.text.includes(text))?.reason;
  expect(reasonOf("[废止日期]")).toBe("metadata-table");
  expect(reasonOf("京ICP备05060933号")).toBe("page-frame");
  expect(reasonOf("此段不显示")).toBe("hidden-text");
});

test("typography is kept as evidence", async () => {
  const source = await read("page.html", readFileSync(`${FOLDER}/state-council-2023.html`));
  const cuesOf = (text: string) =>
    textBlocksOf(source).find((block) => block.text.startsWith(text))?.cues;
  expect(cuesOf("（一）加快商贸")).toEqual({ emphasis: [[0, 14]] });
  expect(cuesOf("一、丰富")).toEqual({ emphasis: [[0, 15]] });
  expect(cuesOf("国务院办公厅关于")).toEqual({ align: "center", emphasis: [[0, 13]] });
  expect(cuesOf("2023年12月10日")).toEqual({ align: "right" });
  expect(cuesOf("（二）相关部门")).toBeUndefined();
});

test("a table keeps its cells, a picture its place", async () => {
  const page = await read("page.html", readFileSync(`${FOLDER}/capital-list-metadata.html`));
  const table = page.blocks.find((block) => block.kind === "table")!;
  if (table.kind !== "table") throw new Error("no table");
  expect(table.rows.map((row) => row.map((cell) => cell.blocks.map((b) => b.text)))).toEqual([
    [["类别"], ["桶色"], ["说明"]],
    [["可回收物"], ["蓝色"], ["废纸"]],
    [["蓝色"], ["废塑料", "废金属"]],
  ]);
  expect(table.rows[0]!.every((cell) => cell.header)).toBe(true);
  expect(table.rows[1]![0]!.rowspan).toBe(2);

  const { blocks } = await read("page.html", readFileSync(`${FOLDER}/state-council-2023.html`));
  const at = blocks.findIndex((block) => block.kind === "image");
  expect(blocks[at]).toMatchObject({ src: "W020231215.jpg", alt: "应用场景示意图" });
  expect(blocks[at - 1]).toMatchObject({ text: expect.stringMatching(/^（一）/) });
});

/** A page with the frame that most sites have. */
const framed = (
  content: string,
  head = "",
) => `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>
<div class="nav"><a href="/">首页</a><a href="/a">要闻</a><a href="/b">政策</a><a href="/c">服务</a></div>
${content}
<div class="foot">主办单位：某某市人民政府办公室　某ICP备05000000号</div></body></html>`;

const BODY = `<p>各县（区）人民政府：</p><p>现将有关事项通知如下，请认真贯彻执行。</p><p>一、提高认识。各地要高度重视安全生产工作。</p><p>某某市人民政府</p><p>2020年5月1日</p>`;
const BODY_LINES = [
  "各县（区）人民政府：",
  "现将有关事项通知如下，请认真贯彻执行。",
  "一、提高认识。各地要高度重视安全生产工作。",
  "某某市人民政府",
  "2020年5月1日",
];

test.each([
  ["no hint of any kind", `<div><div>${BODY}</div></div>`],
  ["a page that ends too early", `</body></html><div class="x">${BODY}</div>`],
  [
    "summaries of news beside it",
    `<div class="a">${BODY}</div><div class="b"><ul>${"<li><a href='/n'>全市召开安全生产电视电话会议</a></li>".repeat(6)}</ul></div>`,
  ],
  ["a form around the page", `<form><div>${BODY}</div></form>`],
  ["a body in bold throughout", `<div style="font-weight:bold" class="TRS_Editor">${BODY}</div>`],
  [
    "a share bar and buttons in the same element",
    `<div><div>发布时间：2020-05-02 10:00　来源：市政府办　字号：[大 中 小]</div>${BODY}<p>【打印】【关闭】</p><p>分享到：</p></div>`,
  ],
  [
    "bare text and line breaks",
    `<div>${BODY.replaceAll("<p>", "　　").replaceAll("</p>", "<br/>\n")}</div>`,
  ],
  [
    "nested tables for layout",
    `<table><tr><td><a href="/">栏目</a></td><td><table border="0"><tr><td>${BODY}</td></tr></table></td></tr></table>`,
  ],
  [
    "a second copy that is hidden",
    `<div class="article"><div id="zoom">${BODY}</div><div style="display: none">${BODY}</div></div>`,
  ],
])("the document is found with %s", async (_, content) => {
  const source = await read("page.html", framed(content));
  expect(linesOf(source)).toEqual(BODY_LINES);
  expectGuarantees(source);
});

test("a document in two parts is found whole", async () => {
  const content = `<div class="c"><div class="TRS_Editor">${BODY}</div><div class="TRS_Editor"><p>附件</p><p>安全生产检查办法，共三条，自发布之日起施行。</p></div></div>`;
  const source = await read("page.html", framed(content));
  expect(linesOf(source)).toEqual([
    ...BODY_LINES,
    "附件",
    "安全生产检查办法，共三条，自发布之日起施行。",
  ]);
});

test("the page's heading is the title unless the text has it too", async () => {
  const title = "某某市人民政府关于安全生产的通知";
  const head = `<title>${title}_某某市人民政府网站</title>`;
  const outside = framed(`<div><h1>${title}</h1><div id="zoom">${BODY}</div></div>`, head);
  const [first] = textBlocksOf(await read("a.html", outside));
  expect(first).toMatchObject({ text: title, cues: { align: "center", headingLevel: 1 } });

  const both = framed(
    `<div><h1>${title}</h1><div id="zoom"><p>某某市人民政府</p><p>关于安全生产的通知</p>${BODY}</div></div>`,
    head,
  );
  const lines = linesOf(await read("a.html", both));
  expect(lines.slice(0, 3)).toEqual(["某某市人民政府", "关于安全生产的通知", BODY_LINES[0]]);
});

test("what looks like frame stays where it stands between sentences", async () => {
  const content = `<div id="zoom"><p>现将会议事项通知如下，请各单位准时参加。</p><p>时间：2020年5月8日</p><p>主办单位：市应急管理局</p><p><a href="/x">《安全生产法》</a></p><p>请于5月6日前报送回执。</p></div>`;
  expect(linesOf(await read("a.html", framed(content)))).toEqual([
    "现将会议事项通知如下，请各单位准时参加。",
    "时间：2020年5月8日",
    "主办单位：市应急管理局",
    "《安全生产法》",
    "请于5月6日前报送回执。",
  ]);
});

test("entities are read, and kept as text where they are broken", async () => {
  const source = await read(
    "a.html",
    framed("<div id='zoom'><p>第一条&nbsp;为了规范，A&amp;B&sp;的行为&#12290;</p></div>"),
  );
  expect(linesOf(source)).toEqual(["第一条 为了规范，A&B&sp;的行为。"]);
});

test("programs and style sheets are no text at all", async () => {
  const source = await read(
    "a.html",
    framed(
      `<div>${BODY}<script>var text = "不是文字";</script><style>p{content:"也不是"}</style></div>`,
    ),
  );
  expect(JSON.stringify(source.removed)).not.toContain("不是");
  expectGuarantees(source);
});

test("a block knows its line and column in the page", async () => {
  const html =
    "<!doctype html>\n<body>\n<p>现将有关事项通知如下，请认真执行。</p>\n<p>\n  第一条　本办法自发布之日起施行。</p></body>";
  const blocks = textBlocksOf(await read("a.html", html));
  expect(blocks.map(({ lines, column }) => [lines[0], column])).toEqual([
    [3, 4],
    [5, 3],
  ]);
});

test("a picture inside the page is carried along", async () => {
  const pixel = "iVBORw0KGgo=";
  const { blocks } = await read(
    "a.html",
    framed(
      `<div id="zoom">${BODY}<p><img src="data:image/png;base64,${pixel}" alt="印章"></p></div>`,
    ),
  );
  expect(blocks.at(-1)).toMatchObject({
    kind: "image",
    alt: "印章",
    data: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
  });
});

/** A page with something above and below two paragraphs of text. */
const pageOf = (inside: string, head = "") => `<!doctype html><html><head>${head}</head><body>
<table><tr><td>索引号</td><td>000014349/2020-00001</td></tr>${inside}</table>
<div id="zoom"><p>为了规范公文处理工作，提高公文处理工作的效率和公文质量，制定本细则。</p>
<p>本细则适用于本市各级行政机关的公文处理工作，自印发之日起施行。</p></div></body></html>`;

test("a fact of a page may be broken over four lines", async () => {
  const factOf = async (lines: number) => {
    const title = "关于,规范,公文,处理,工作".split(",").slice(0, lines).join("<br>");
    const page = await read(
      "page.html",
      pageOf(`<tr><td>标题</td><td>${title}</td></tr><tr><td>发文机关</td><td>市政府</td></tr>`),
    );
    return page.fields.find(({ name }) => name === "标题")?.value;
  };
  expect(await factOf(4)).toBe("关于规范公文处理");
  expect(await factOf(5)).toBe("关于规范公文处理");
});

test("a picture of 24 points is shown, a smaller one is decoration", async () => {
  const picturesOf = async (width: number, height: number) => {
    const page = pageOf("").replace(
      "</p></div>",
      `</p><p><img src="a.png" width="${width}" height="${height}"></p></div>`,
    );
    return (await read("page.html", page)).blocks.filter(({ kind }) => kind === "image").length;
  };
  expect(await picturesOf(24, 24)).toBe(1);
  expect(await picturesOf(23, 24)).toBe(0);
  expect(await picturesOf(600, 23)).toBe(0);
});
