import { expect, test } from "vitest";
import { parseText } from "../../../tests/support/parse-text.ts";
import { citedDocuments, citesByDocument } from "./cited-documents.ts";
import { resolveReferences } from "./resolve-references.ts";
import { type CitationSummary, summariseCitations } from "./summarise-citations.ts";

function library(texts: Record<string, string>): CitationSummary[] {
  const documents = Object.entries(texts).map(([slug, text]) => ({
    ...parseText(text).document,
    slug,
  }));
  return resolveReferences(documents, {}).documents.map(summariseCitations);
}

const documents = library({
  a: `某省关于落实有关意见的通知
一、总体要求
贯彻落实《国务院关于深入推进东北振兴的意见》（国发〔2016〕62号）。
（一）加强领导。按照《某市口岸发展规划》和《哈长城市群发展规划》推进。
二、组织实施
各地要落实国发〔2016〕62号文件要求。`,
  b: `某市关于贯彻振兴意见的方案
一、指导思想
深入贯彻《国务院关于深入推进东北振兴的意见》，落实《某省关于落实有关意见的通知》。`,
});
const cited = citedDocuments(documents);

test("citations by title, by number and by both are one entry, counted across the library", () => {
  expect(
    cited.map(({ title, documentNumber, slug, count }) => [title, documentNumber, slug, count]),
  ).toEqual([
    ["国务院关于深入推进东北振兴的意见", "国发〔2016〕62号", null, 3],
    ["哈长城市群发展规划", null, null, 1],
    ["某市口岸发展规划", null, null, 1],
    ["某省关于落实有关意见的通知", null, "a", 1],
  ]);
  expect(
    cited[0]!.from.map(({ document, count, places }) => [
      document,
      count,
      places.map(({ label }) => label),
    ]),
  ).toEqual([
    ["a", 2, ["第一部分", "第二部分"]],
    ["b", 1, ["第一部分"]],
  ]);
});

test("entries have ASCII ids that do not depend on the rest of the library", () => {
  const alone = citedDocuments(documents.slice(0, 1));
  expect(alone[0]!.id).toBe(cited[0]!.id);
  expect(alone[0]!.id).toMatch(/^cited-[0-9a-z]+$/);
  expect(new Set(cited.map(({ id }) => id)).size).toBe(cited.length);
});

test("each document lists what it cites, in the order of the text", () => {
  const cites = citesByDocument(documents, cited);
  expect(cites.get("a")!.map(({ title, count }) => [title, count])).toEqual([
    ["国务院关于深入推进东北振兴的意见", 2],
    ["某市口岸发展规划", 1],
    ["哈长城市群发展规划", 1],
  ]);
  expect(cites.get("b")!.map(({ slug }) => slug)).toEqual([null, "a"]);
});
