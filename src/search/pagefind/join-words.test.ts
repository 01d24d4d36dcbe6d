import { decode } from "cborg";
import { describe, expect, it } from "vitest";
import fc from "../../../tests/support/fast-check.ts";
import { wordsOf } from "../../../tests/support/words-of.ts";
import { PAGE_DOCUMENTS } from "../store/layout.ts";
import { collectWords } from "./collect-words.ts";
import { divideWords, joinWords, RANGE_COUNT, type WordPart } from "./join-words.ts";

/** Places of each word by page, words and pages ascending. */
type Index = Array<[word: string, pages: Array<[page: number, places: number[]]>]>;

function joinAll(parts: WordPart[]) {
  const divided = parts.map(({ table }) => divideWords(table));
  return Array.from({ length: RANGE_COUNT }, (_, range) => [
    ...joinWords(
      parts.map(({ firstPage }, at) => ({ table: divided[at]![range]!, firstPage })),
      range,
    ),
  ]).flat();
}

function read(chunks: Uint8Array[]): Index {
  return chunks.flatMap((bytes) => {
    const [words]: [Array<[string, Array<[number, number[], []]>, []]>] = decode(bytes);
    return words.map(([word, entries]): Index[number] => {
      let page = 0;
      const pages = entries.map(([step, [weight, ...steps]]): [number, number[]] => {
        expect(weight).toBe(-25);
        page += step;
        let place = 0;
        return [page, steps.map((step) => (place += step))];
      });
      return [word, pages];
    });
  });
}

/** The same without any haste. */
function indexOf(documents: string[][]): Index {
  const index = new Map<string, Map<number, number[]>>();
  for (let page = 0; page * PAGE_DOCUMENTS < documents.length; page++) {
    const lines = documents.slice(page * PAGE_DOCUMENTS, (page + 1) * PAGE_DOCUMENTS).flat();
    for (const [place, word] of lines.flatMap(wordsOf).entries()) {
      if (word === ".") continue;
      const pages = index.get(word) ?? index.set(word, new Map()).get(word)!;
      (pages.get(page) ?? pages.set(page, []).get(page)!).push(place);
    }
  }
  return [...index.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, pages]) => [word, [...pages]]);
}

const line = fc
  .array(fc.constantFrom(..."人民政府应当、。(一)用户对口5gé😀".split("")), {
    minLength: 1,
    maxLength: 40,
  })
  .map((characters) => characters.join(""));
const document = fc.array(line, { maxLength: 3 });

describe("joinWords", () => {
  it("gives one index of all its parts' words, with pages counted on", () => {
    const part = fc.array(document, { minLength: 1, maxLength: 2 * PAGE_DOCUMENTS + 1 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        let firstPage = 0;
        const tables = parts.map((documents): WordPart => {
          const before = firstPage;
          firstPage += Math.ceil(documents.length / PAGE_DOCUMENTS);
          return { table: collectWords(documents), firstPage: before };
        });
        // The last page of a part may have fewer documents: empty ones stand for the others.
        const all = parts.flatMap((documents) => {
          const missing = -documents.length & (PAGE_DOCUMENTS - 1);
          return [...documents, ...Array.from({ length: missing }, (): string[] => [])];
        });
        expect(read(joinAll(tables).map(({ bytes }) => bytes))).toEqual(indexOf(all));
      }),
    );
  });

  it("cuts it where words begin with another letter, and tells where", () => {
    const lines = ["一般。", "丁类。", "七条。", "七类。", "七项。", "田地。", "界线。"];
    const documents = [lines.flatMap((line) => Array.from({ length: 5000 }, () => line))];
    const chunks = joinAll([{ table: collectWords(documents), firstPage: 0 }]);
    const starts = chunks.map(({ start }) => start).join(" ");
    // The ranges 内, 提, 生 and 规 begin with 地。, 条。, 田地 and 项。; 七条 is frequent, so that it and
    // its mark are one word.
    expect(starts).toBe(" 丁 七 七项 内 提 生 界 类 线 般 规 ꒋ");
    expect(read(chunks.map(({ bytes }) => bytes))).toEqual(indexOf(documents));
  });
});
