import { describe, expect, it } from "vitest";
import { findExactly } from "../words/match/find-in-text.ts";
import { findAllWords } from "./find-all-words.ts";
import type { Library } from "./open-library.ts";

/** Finds words in documents, each of some provisions. */
function find(words: string[], documents: string[][]) {
  const library = {
    finder: {
      exactly: async (phrase: string) =>
        new Map(
          documents.flatMap((lines, key): Array<[number, number[]]> => {
            const offsets = findExactly(lines.join(""), phrase).map(([start]) => start);
            return offsets.length > 0 ? [[key, offsets]] : [];
          }),
        ),
    },
    starts: async (key: number) =>
      documents[key]!.map((_, at) => documents[key]!.slice(0, at).join("").length),
  } as unknown as Library;
  return findAllWords(library, words);
}

const offsetsIn = (found: Map<number, Array<{ offsets: number[] }>>, key: number) =>
  found.get(key)?.flatMap(({ offsets }) => offsets);

describe("findWords", () => {
  const gap = (length: number) => "推动东北地区与东部地区交流".repeat(10).slice(0, length);

  it("tells documents with all words in one provision from those with all of them somewhere", async () => {
    const { provisions, documents } = await find(
      ["对口合作", "浙江"],
      [["建立对口合作机制。", "与浙江省往来。"], ["与浙江省对口合作。"], ["建立对口合作机制。"]],
    );
    expect([...provisions.keys()]).toEqual([1]);
    expect([...documents.keys()]).toEqual([0]);
  });

  it("shows every provision with all words, of a document without one only the fullest", async () => {
    const lines = ["浙江。", "国歌。", "国歌与浙江。", "对口合作。"];
    const { provisions } = await find(["国歌", "浙江"], [[...lines, "浙江奏国歌。"]]);
    expect(offsetsIn(provisions, 0)).toEqual([6, 17]);
    const { documents } = await find(["国歌", "浙江", "对口合作"], [lines]);
    expect(offsetsIn(documents, 0)).toEqual([6]);
  });

  it("goes to where the words stand within eighty characters", async () => {
    // The first word alone, then all three: 国歌 is 79 or 80 before 公共场合.
    const lines = (distance: number) => [`国歌。${gap(100)}国歌${gap(distance - 2)}公共场合侮辱`];
    const words = ["国歌", "公共场合"];
    const near = await find(words, [lines(79)]);
    expect(offsetsIn(near.provisions, 0)).toEqual([103]);
    const far = await find(words, [lines(80)]);
    expect(offsetsIn(far.provisions, 0)).toEqual([0]);
  });
});
