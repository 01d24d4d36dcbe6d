import { mdxToJs } from "satteri";
import { expect, test } from "vitest";
import type { PolicyDocument, PolicyNode } from "../../src/policy/document/tree.ts";
import { toMdx } from "../../src/policy/emit/to-mdx.ts";
import { toFullWidth } from "../../src/policy/lexicon/typography.ts";
import { readText } from "../../src/policy/read/read-text.ts";
import { understandDocument } from "../../src/policy/understand/understand-document.ts";
import fc, { cases } from "../support/fast-check.ts";
import { outlineOf, readMdx } from "../support/read-mdx.ts";

/** Pieces that mean something to a stage, to Markdown, to MDX or to HTML. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."第一条 |第二条|第三十－条 |第一章 总 则|一、|二、|（一）|(二)|（三)|1.|2．|⒊|（1）|①|一是|二是|首先，|——|1.2.1 ".split(
      "|",
    ),
    ..."1　|1.1 |2.1 |a)|b）|最后，|注：1、|问：|答：|修改为：“|”|【目的】|第一章".split("|"),
    "附件1：",
    "附件",
    "目录",
    "附则",
    "\n",
    "\n\n",
    "。",
    "；",
    "：",
    "，",
    "《关于〈修改〉的决定》（国发〔2016〕62号）",
    "本法第十五条第二款",
    "商务部办公厅",
    "2021年4月30日",
    "（此件公开发布）",
    "来源:吉林日报",
    "当前位置:首页 > 政务公开",
    "各省、自治区、直辖市人民政府：",
    "import x from 'y'",
    "export const a = 1",
    "{1 + 1}",
    "<script>alert(1)</script>",
    "</Section>",
    "<!-- x -->",
    "&nbsp;&#60;",
    "# ",
    "- ",
    "1) ",
    "> ",
    "```",
    "~~x~~ **y** _z_ `w`",
    "[^1]: [a](b) ![c](d)",
    "| a | b |\n| - | - |",
    "---",
    "===",
    "www.gov.cn http://a.b/c?d=1&e=2",
    "\t",
    "\u3000",
    "\\",
    "$x$",
    ":::note",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

function parse(text: string): PolicyDocument {
  return understandDocument(readText("any.txt", text, "utf-8"), { slug: "any", sha256: "0" })
    .document;
}

function ids(nodes: PolicyNode[]): string[] {
  return nodes.flatMap((node) => [node.id, ...ids(node.children)]);
}

const RUNS = cases(500);

test("any text is read without an exception and without losing or inventing a character", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { sourceCharacters, publishedCharacters, removedCharacters } = parse(text).fidelity;
      expect(publishedCharacters + removedCharacters).toBe(sourceCharacters);
    }),
    RUNS,
  );
});

test("anchors are unique, ASCII and never empty", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const all = ids(parse(text).children);
      expect(new Set(all).size).toBe(all.length);
      for (const id of all) expect(id).toMatch(/^[a-z][a-z0-9_-]*$/);
    }),
    RUNS,
  );
});

test("the same text gives the same bytes", () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, fullWidthPunctuation) => {
      expect(toMdx(parse(text), { fullWidthPunctuation })).toBe(
        toMdx(parse(text), { fullWidthPunctuation }),
      );
    }),
    RUNS,
  );
});

test("MDX compiles, and reads back as the tree it was printed from", () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), (text, fullWidthPunctuation) => {
      const document = parse(text);
      const mdx = toMdx(document, { fullWidthPunctuation });
      const fold = fullWidthPunctuation ? toFullWidth : (same: string) => same;
      expect(readMdx(mdx)).toEqual(outlineOf(document.children, fold));
      expect(() => mdxToJs(mdx)).not.toThrow();
    }),
    RUNS,
  );
});
