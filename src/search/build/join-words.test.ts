import { describe, expect, it } from "vitest";
import fc from "../../../tests/support/fast-check.ts";
import { type CborValue, encodeCbor } from "../store/cbor.ts";
import { decodeCbor } from "./cbor-reader.ts";
import { joinWords, RANGE_COUNT, type WordPart } from "./join-words.ts";
import { readWords } from "./word-table.ts";

/** Places of each word by page. */
type Index = Map<string, Map<number, number[]>>;

/** As Pagefind writes it, but for the weight. */
function print(index: Index): Uint8Array {
  const words = [...index].map(([word, places]) => {
    let last = 0;
    const pages = [...places]
      .sort(([a], [b]) => a - b)
      .map(([page, list]): CborValue => {
        const delta = page - last;
        last = page;
        return [delta, list, []];
      });
    return [word, pages, []];
  });
  return encodeCbor([words]);
}

function joinAll(parts: WordPart[]) {
  return Array.from({ length: RANGE_COUNT }, (_, range) => [...joinWords(parts, range)]).flat();
}

function read(chunks: Uint8Array[]): Index {
  const words = chunks.flatMap((bytes) => (decodeCbor(bytes) as CborValue[][][])[0]!);
  return new Map(
    words.map((entry) => {
      const [word, pages] = entry as [string, Array<[number, number[], []]>];
      let page = 0;
      return [
        word,
        new Map(
          pages.map(([delta, places]) => {
            page += delta;
            return [page, places];
          }),
        ),
      ];
    }),
  );
}

const index: fc.Arbitrary<Index> = fc
  .dictionary(
    fc.constantFrom("对口", "口合", "合作", "ꀁ吉", "5g", "市区", "市场", "用户"),
    fc.dictionary(fc.constantFrom("0", "1", "7"), fc.array(fc.nat(100_000), { minLength: 1 }), {
      minKeys: 1,
    }),
  )
  .map(
    (words) =>
      new Map(
        Object.entries(words).map(([word, pages]) => [
          word,
          new Map(Object.entries(pages).map(([page, places]) => [Number(page), places])),
        ]),
      ),
  );

describe("joinWords", () => {
  it("gives one index that says what its parts say, with pages counted on", () => {
    fc.assert(
      fc.property(fc.array(index, { maxLength: 4 }), (parts) => {
        const joined = joinAll(
          parts.map((part, at) => ({ table: readWords([print(part)]), firstPage: at * 10 })),
        );
        const expected: Index = new Map();
        for (const [at, part] of parts.entries()) {
          for (const [word, pages] of part) {
            const known = expected.get(word) ?? new Map<number, number[]>();
            for (const [page, places] of [...pages].sort(([a], [b]) => a - b)) {
              known.set(at * 10 + page, places);
            }
            expected.set(word, known);
          }
        }
        expect(read(joined.map(({ bytes }) => bytes))).toEqual(expected);
      }),
    );
  });

  it("cuts it where words begin with another letter, and tells where", () => {
    const long = (word: string): [string, Map<number, number[]>] => [
      word,
      new Map([[0, Array.from({ length: 1200 }, () => 70_000)]]),
    ];
    const words = ["一般", "丁类", "七条", "七类", "七项", "田地", "界线"].map(long);
    const chunks = joinAll([{ table: readWords([print(new Map(words))]), firstPage: 0 }]);
    expect(chunks.map(({ start }) => start)).toEqual(["", "丁", "七", "七项", "用", "界"]);
    expect(read(chunks.map(({ bytes }) => bytes))).toEqual(new Map(words));
  });

  it("refuses what is laid out otherwise", () => {
    expect(() => readWords([encodeCbor([["对口", [], [], []]])])).toThrow(RangeError);
    expect(() => readWords([encodeCbor([[["对口", []]]])])).toThrow(RangeError);
    expect(() => readWords([encodeCbor([[["对口", [], ["对囗"]]]])])).toThrow(RangeError);
  });
});
