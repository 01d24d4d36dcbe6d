import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { countCharacters } from "../../src/policy/read/characters.ts";
import { readHtml } from "../../src/policy/read/html/read-html.ts";
import { readMarkdown } from "../../src/policy/read/markdown/read-markdown.ts";
import { readSource } from "../../src/policy/read/read-source.ts";
import { readText } from "../../src/policy/read/read-text.ts";
import fc, { cases } from "../support/fast-check.ts";
import { buildDocx, item, level, paragraph, run } from "./build-docx.ts";
import { expectGuarantees, linesOf } from "./source-lines.ts";

/** Text as documents have it, with everything that they should not have. */
const text = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom(..."第一条章节（一）1.、，。：；《》〔〕国务院　 \u00a0\u2002"),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "\t",
          "\n",
          "\r\n",
          "\f",
          "\u2028",
          "\u0085",
          "\u200b",
          "\ufeff",
          "\u00ad",
          "\ufe0f",
          "\u202e",
          "\0",
          "\ud842",
          "𠮷",
          "\ue000",
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

const RUNS = cases(300);

test("any text: nothing lost, nothing twice", () => {
  fc.assert(
    fc.property(text, (value) => {
      const source = readText("a.txt", value, "utf-8");
      expectGuarantees(source);
      expect(source.characters).toBe(countCharacters(value));
    }),
    RUNS,
  );
});

/** Pieces that a page may be made of, well-formed or not. */
const markup = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: text },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "<p>",
          "</p>",
          "<br>",
          "<div class=nav>",
          "<div id=zoom style='display:none'>",
          "<div>",
          "</div>",
          "<table>",
          "<tr>",
          "<td>",
          "<td rowspan=2>",
          "</td>",
          "</table>",
          "<ol start=3>",
          "<ul>",
          "<li>",
          "</li>",
          "<h1>",
          "<b>",
          "</b>",
          "<a href='a.doc'>",
          "</a>",
          "<pre>",
          "</pre>",
          "<script>x",
          "</script>",
          "<!-- 注 -->",
          "<img src=a.png>",
          "<title>",
          "</title>",
          "<meta name=ArticleTitle content=甲>",
          "&nbsp;",
          "&sp;",
          "&#0;",
          "<select><option>",
          "索引号：",
          "发布日期：2020-01-01",
          "当前位置：首页 >",
          "【打印】",
          "现将有关事项通知如下，请认真贯彻执行。",
          "</body></html>",
        ),
      },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

test("any page: nothing lost, nothing twice", () => {
  fc.assert(
    fc.property(markup, (value) => {
      expectGuarantees(readHtml("a.html", value, "utf-8"));
    }),
    RUNS,
  );
});

const markdown = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: text },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "\n",
          "\n\n",
          "# ",
          "## ",
          "**",
          "*",
          "1. ",
          "- ",
          "> ",
          "    ",
          "| a | b |\n| --- | --- |\n| 1 | 2 |\n",
          "---\n",
          "[^1]",
          "[^1]: 注\n",
          "[a]: http://a\n",
          "![图](a.png)",
          "[链](b)",
          "`码`",
          "```\n",
          "<br>",
          "<table><tr><td>甲</table>",
          "<p align=center>",
          "\\*",
          "&amp;",
          "~~",
          "\\\n",
        ),
      },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

test("any Markdown: nothing lost, nothing twice, and no 汉字 taken for a mark", () => {
  const countHan = (value: string) => value.match(/\p{Script=Han}/gu)?.length ?? 0;
  fc.assert(
    fc.property(markdown, (value) => {
      const source = readMarkdown("a.md", value, "utf-8");
      expectGuarantees(source);
      // Text for the blind and labels of notes are all that is neither shown nor removed.
      const plain = value.replace(/!\[[^\]]*\]|\[\^[^\]]*\]/g, "");
      const shown =
        linesOf(source).join("") + source.removed.map((removed) => removed.text).join("");
      expect(countHan(shown)).toBeGreaterThanOrEqual(countHan(plain));
    }),
    RUNS,
  );
});

test("any docx: nothing lost, nothing twice", async () => {
  const clean = text.map((value) => value.replace(/[^\t\n -\ud7ff\ue000-\ufffd]/gu, ""));
  const block = fc.oneof(
    clean.map((value) => paragraph(value)),
    clean.map((value) => item(value, 1, value.length % 3)),
    fc
      .tuple(clean, clean)
      .map(
        ([a, b]) =>
          `<w:p><w:ins>${run(a)}</w:ins><w:del><w:r><w:delText>${b.replace(/[<&]/g, "")}</w:delText></w:r></w:del></w:p>`,
      ),
    fc
      .tuple(clean, clean)
      .map(
        ([a, b]) =>
          `<w:tbl><w:tr><w:tc>${paragraph(a)}</w:tc><w:tc>${paragraph(b)}</w:tc></w:tr></w:tbl>`,
      ),
    clean.map(
      (value) =>
        `<w:p>${run(value, "<w:vanish/>")}<w:r><w:br/><w:tab/><w:footnoteReference w:id="1"/></w:r></w:p>`,
    ),
  );
  const numbering = `<w:abstractNum w:abstractNumId="1">${level(0, "chineseCounting", "%1、")}${level(1, "chineseCounting", "（%2）")}${level(2, "decimal", "%1.%3")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 12 }), clean, async (blocks, note) => {
      const footnotes = `<w:footnote w:id="1">${paragraph(note)}</w:footnote>`;
      const bytes = buildDocx({
        body: blocks.join(""),
        numbering,
        footnotes,
        header: paragraph(note),
      });
      const { source, diagnostics } = await readSource("a.docx", bytes);
      if (source !== null) expectGuarantees(source);
      else expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(["no-text"]);
    }),
    cases(150),
  );
});

test("any bytes under any name: a document or one error, never a crash", async () => {
  const names = fc.constantFrom(
    "a.txt",
    "a.html",
    "a.md",
    "a.docx",
    "a.pdf",
    "a.doc",
    "a.wps",
    "a.xyz",
  );
  const starts = fc.constantFrom(
    "",
    "%PDF-1.4\n",
    "PK\u0003\u0004",
    "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
    "<html><body>",
    "{\\rtf1 ",
  );
  await fc.assert(
    fc.asyncProperty(
      names,
      starts,
      fc.uint8Array({ maxLength: 200 }),
      async (name, start, rest) => {
        const bytes = Uint8Array.from([...[...start].map((c) => c.charCodeAt(0)), ...rest]);
        const { source, diagnostics } = await readSource(name, bytes);
        if (source === null) expect(diagnostics.map(({ severity }) => severity)).toEqual(["error"]);
        else expectGuarantees(source);
      },
    ),
    cases(200),
  );
});

const LAWS = "../shared/corpus/laws";

test.skipIf(!existsSync(LAWS))("250 laws as they are: nothing lost", async () => {
  const files = readdirSync(LAWS).filter((file) => file.endsWith(".txt"));
  for (const file of files) {
    const { source, diagnostics } = await readSource(file, readFileSync(`${LAWS}/${file}`));
    expect(diagnostics, file).toEqual([]);
    expectGuarantees(source!);
  }
});

test.each(readdirSync("seeds").filter((file) => file.endsWith(".txt")))(
  "seed %s: nothing lost",
  async (file) => {
    const { source, diagnostics } = await readSource(file, readFileSync(`seeds/${file}`));
    expect(diagnostics).toEqual([]);
    expectGuarantees(source!);
  },
);
