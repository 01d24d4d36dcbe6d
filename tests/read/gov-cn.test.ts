import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectGuarantees, linesOf, read } from "./source-lines.ts";

const CORPUS = "../shared/corpus/gov-cn";
const SAMPLE = "tests/fixtures/read/gov-cn";
const hasCorpus = existsSync(CORPUS);
const folder = hasCorpus ? CORPUS : SAMPLE;
const pages = readdirSync(folder)
  .filter((file) => file.endsWith(".html"))
  .map((file) => file.slice(0, -".html".length));

const load = async (page: string) => ({
  source: await read(`${page}.html`, readFileSync(`${folder}/${page}.html`)),
  lines: readFileSync(`${folder}/${page}.txt`, "utf8").split("\n").filter(Boolean),
  facts: JSON.parse(readFileSync(`${folder}/${page}.json`, "utf8")) as Record<string, string>,
  outline: JSON.parse(readFileSync(`${folder}/${page}.outline.json`, "utf8")) as {
    tables: Array<{ startLine: number; endLine: number }>;
    images: Array<{ src: string }>;
  },
});

/** Name in the page's table → name in the gold file. */
const NAMES = [
  ["索引号", "indexNumber"],
  ["标题", "title"],
  ["发文机关", "issuer"],
  ["发文字号", "documentNumber"],
  ["主题分类", "topic"],
  ["成文日期", "dateWritten"],
  ["发布日期", "datePublished"],
] as const;

test.skipIf(hasCorpus)("only the committed sample was read: ../shared/corpus is not here", () => {
  expect(pages.length).toBe(2);
});

test.each(pages)("%s: exactly the document's lines", async (page) => {
  const { source, lines } = await load(page);
  expect(linesOf(source)).toEqual(lines);
  expectGuarantees(source);
});

test.each(pages)("%s: the facts of the page's table", async (page) => {
  const { source, facts } = await load(page);
  const toDigits = (value: string) => value.replace(/\D/g, "");
  for (const [name, key] of NAMES) {
    const value = source.fields.find((field) => field.name === name)?.value ?? "";
    if (key.startsWith("date")) expect(toDigits(value), name).toBe(toDigits(facts[key] ?? ""));
    else expect(value, name).toBe(facts[key] ?? "");
  }
});

test.each(pages)("%s: tables and pictures where they stand", async (page) => {
  const { source, outline } = await load(page);
  let line = 0;
  const tables: Array<{ startLine: number; endLine: number }> = [];
  for (const block of source.blocks) {
    if (block.kind === "text") line += 1;
    if (block.kind !== "table") continue;
    const size = block.rows.flat().reduce((sum, cell) => sum + cell.blocks.length, 0);
    tables.push({ startLine: line + 1, endLine: line + size });
    line += size;
  }
  expect(tables).toEqual(outline.tables);
  const images = source.blocks.flatMap((block) => (block.kind === "image" ? [block.src] : []));
  expect(images).toEqual(outline.images.map(({ src }) => src));
});
