import { describe, expect, it } from "vitest";
import { wordsOf } from "../../../tests/support/words-of.ts";
import { phraseFinder } from "./find-phrase.ts";

/** A library of one line a document. */
function finderOf(lines: string[]) {
  const asked: string[] = [];
  const finder = phraseFinder({
    async lookup(term) {
      asked.push(term);
      const pages = lines.map((line, page): [number, number[]] => [
        page,
        wordsOf(line).flatMap((word, place) => (word === term ? [place] : [])),
      ]);
      return new Map(pages.filter(([, places]) => places.length > 0));
    },
    lookupBeginning: async () => new Map(),
    frequent: async () => new Map(),
    split: (page, offsets, into) => void into.set(page, offsets),
  });
  return { finder, asked };
}

describe("a phrase across punctuation", () => {
  it.each([
    ["依法追究刑事责任", "依法,追究刑事责任"],
    ["对口合作工作", "对口合作,工作"],
    ["市、县林草局批准", "市,县林草局批准"],
    ["省、自治区直辖市", "省,自治区直辖市"],
    ["边境经济合作", "边境、经济合作"],
  ])("%s finds %s beside where it stands as it is", async (phrase, other) => {
    const { finder } = finderOf([`应当${phrase}。`, `应当${other}。`]);
    expect([...(await finder.exactly(phrase)).keys()]).toEqual([0]);
    expect([...(await finder.across(phrase, false)).keys()]).toContain(1);
  });

  it("asks for nothing more where the words at hand tell that there is none", async () => {
    const { finder, asked } = finderOf(["边境经济合作。"]);
    await finder.exactly("边境经济合作");
    const before = asked.length;
    expect((await finder.across("边境经济合作", false)).size).toBe(0);
    expect(asked).toHaveLength(before);
  });
});

describe("a phrase as it is", () => {
  it("is not found where its words stand in another order", async () => {
    const { finder } = finderOf(["予以受理不予以公开", "不予受理"]);
    expect([...(await finder.exactly("不予受理")).keys()]).toEqual([1]);
  });

  it("does not ask for what stands everywhere where the rest is nowhere", async () => {
    const { finder, asked } = finderOf(["人民政府应当公开。"]);
    expect((await finder.across("人民正对象", true)).size).toBe(0);
    expect(asked).not.toContain("人民");
  });
});
