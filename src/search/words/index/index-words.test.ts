import { describe, expect, it } from "vitest";
import { NOTHING, wordsOf } from "../../../../tests/support/words-of.ts";
import { encodeCharacter, LAST } from "./encode-term.ts";
import { CROSSING, PAIR, placeOf, readPlace, TRIPLE } from "./places.ts";

const wordAt = (line: string, offset: number, kind: 0 | 1 | 2) =>
  wordsOf(line)[placeOf(offset, kind)];

describe("indexWords", () => {
  it("pairs each character with the next, marks too", () => {
    expect(wordAt("市、区", 0, PAIR)).toBe(`市${encodeCharacter("、")}`);
    expect(wordAt("市、区", 1, PAIR)).toBe(`${encodeCharacter("、")}区`);
  });

  it("notes at a letter after punctuation which letter stands before it", () => {
    expect(wordAt("市、区", 2, CROSSING)).toBe("市区");
    expect(wordAt("市”、“区", 4, CROSSING)).toBe("市区");
    expect(wordAt("市区", 1, CROSSING)).toBe(NOTHING);
    expect(wordAt("、区", 1, CROSSING)).toBe(NOTHING);
  });

  it("has three characters as one word where a frequent pair is among them", () => {
    expect(wordAt("本法规定", 1, TRIPLE)).toMatch(/法规定$/);
    expect(wordAt("规定珲", 0, TRIPLE)).toMatch(/规定珲$/);
    expect(wordAt("珲春市", 0, TRIPLE)).toBe(NOTHING);
  });

  it("marks the last character of a line, but for those that have files of their own", () => {
    expect(wordAt("总则", 1, PAIR)).toMatch(/^则./);
    expect(wordAt("12%", 2, PAIR)).toBe(encodeCharacter("%") + LAST);
    expect(wordAt("总则。", 2, PAIR)).toBe(NOTHING);
  });

  it("is made of letters and digits that Pagefind leaves as they are", () => {
    const words = wordsOf("“互联网+”、5g%,é㎡[α]ー😀x");
    for (const word of words.filter((one) => one !== NOTHING)) {
      expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      expect(word.normalize("NFD").toLowerCase()).toBe(word);
    }
  });
});

describe("places", () => {
  it.each([CROSSING, PAIR, TRIPLE] as const)("read back what they were made of (%i)", (kind) => {
    expect(readPlace(placeOf(1234, kind))).toEqual({ offset: 1234, kind });
  });
});
