import { expect, it } from "vitest";
import { parseQuery } from "../words/query/parse-query.ts";
import type { PhraseFinder } from "./find-phrase.ts";
import { suggestQueries } from "./suggest-queries.ts";

/** What is proposed for a query in a library of one line a document. */
async function suggest(query: string, lines: string[]) {
  const asked: string[] = [];
  const exactly = async (phrase: string) => {
    asked.push(phrase);
    return new Map(
      lines.flatMap(
        (line, key): Array<[number, number[]]> =>
          line.includes(phrase) ? [[key, [line.indexOf(phrase)]]] : [],
      ),
    );
  };
  const finder: PhraseFinder = { exactly, across: async () => new Map() };
  return { suggestions: await suggestQueries(finder, parseQuery(query)), asked };
}

it("leaves out the words that do not occur", async () => {
  const { suggestions } = await suggest("陆海联运 火星 珲春", ["发展陆海联运。", "珲春市。"]);
  expect(suggestions).toEqual(["陆海联运 珲春"]);
});

it("leaves the rarest of words that never stand together out first, and proposes three at most", async () => {
  const lines = [
    "边境。",
    "边境。",
    "边境。",
    "珲春。",
    "珲春。",
    "合作。",
    "国歌。",
    "国歌。",
    "国歌。",
    "国歌。",
  ];
  expect((await suggest("边境 珲春 合作", lines)).suggestions).toEqual([
    "边境 珲春",
    "边境 合作",
    "珲春 合作",
  ]);
  expect((await suggest("边境 珲春 合作 国歌", lines)).suggestions).toHaveLength(3);
});

it("proposes the longest parts of a phrase, none inside another, three at most", async () => {
  const lines = ["国际合作", "国际", "移民"];
  expect((await suggest("国际合作移民", lines)).suggestions).toEqual(["国际合作", "移民"]);
  const four = ["国际", "际合", "合作", "作区"];
  expect((await suggest("国际合作区", four)).suggestions).toEqual(["国际", "际合", "合作"]);
});

it("proposes no single character but of two", async () => {
  expect((await suggest("珲渔", ["珲", "渔"])).suggestions).toEqual(["珲", "渔"]);
  expect((await suggest("珲渔哈", ["珲", "渔", "哈"])).suggestions).toEqual([]);
});

it("tries two dozen parts and then gives up", async () => {
  const { suggestions, asked } = await suggest("深化全方位对口合作建立健全互访联系机制", []);
  expect(suggestions).toEqual([]);
  expect(asked).toHaveLength(24);
});
