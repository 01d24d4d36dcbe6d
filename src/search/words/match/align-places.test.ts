import { describe, expect, it } from "vitest";
import fc from "../../../../tests/support/fast-check.ts";
import { wordsOf } from "../../../../tests/support/words-of.ts";
import { alignAcross, alignExactly } from "./align-places.ts";
import { findAcross, findExactly } from "./find-in-text.ts";
import { acrossTerms, exactPairs, exactTerms, lettersOf, type PhraseTerm } from "./phrase-terms.ts";

/** Places of each term as Pagefind gives them, ascending. */
function termPlaces(line: string, terms: PhraseTerm[]): number[][] {
  const words = wordsOf(line);
  return terms.map(({ term }) => words.flatMap((word, place) => (word === term ? [place] : [])));
}

const exactly = (line: string, phrase: string) =>
  alignExactly(termPlaces(line, exactTerms(phrase)), exactTerms(phrase));
const across = (line: string, phrase: string, thorough = true) => {
  const terms = acrossTerms(lettersOf(phrase), thorough);
  return alignAcross(termPlaces(line, terms), terms);
};

const LINE =
  "(三)深化全方位对口合作。建立健全与浙江省的高层互访、对口联系、工作推进机制,由县级以上人民政府按照国家有关规定执行。";

/** A piece of the line, of two to twelve characters. */
const part = fc
  .tuple(fc.nat(LINE.length - 3), fc.integer({ min: 2, max: 12 }))
  .map(([start, length]) => LINE.slice(start, start + length));

describe("exactTerms", () => {
  it("leaves out no character of a phrase of up to eight", () => {
    for (let length = 2; length <= 8; length++) {
      const offsets = exactTerms("深化全方位对口合作".slice(0, length)).map(({ offset }) => offset);
      const covered = new Set(offsets.flatMap((offset) => [offset, offset + 1]));
      expect(covered.size).toBe(length);
    }
  });

  it("looks a frequent pair up with its neighbour, unless it is the whole phrase", () => {
    expect(exactTerms("规定").map(({ term }) => term)).toEqual(["规定"]);
    expect(exactTerms("照规定").map(({ term }) => term.length)).toEqual([2, 4]);
  });

  it("never looks up more than four words, seven where there are digits", () => {
    expect(exactTerms("深化全方位对口合作建立健全与浙江省").length).toBe(4);
    expect(exactTerms("中华人民共和国国务院令第487号").length).toBe(7);
  });

  it("looks nine characters up by four words, ten with a digit by five", () => {
    expect(exactTerms("深化全方位对口合作").length).toBe(4);
    expect(exactTerms("滨海2号国际运输走廊").length).toBe(5);
  });

  it("tells dates apart that have the same digits", () => {
    expect(exactly("2020年8月20日修改,2010年8月1日施行", "2010年8月")).toEqual([13]);
  });
});

describe("exactPairs", () => {
  it("are those of letters only, counted without the punctuation", () => {
    expect(exactPairs("伪造、变造").map(({ term, offset }) => [term, offset])).toEqual([
      ["伪造", 0],
      ["变造", 2],
    ]);
    expect(exactPairs("规定").length).toBe(1);
  });
});

describe("alignExactly", () => {
  it.each(["对口", "对口合作", "(三)", "合作。建立", "浙江省的高层", "规定执行。", "有关规定"])(
    "finds %s where it stands",
    (phrase) => {
      expect(exactly(LINE, phrase)).toEqual(findExactly(LINE, phrase).map(([start]) => start));
    },
  );

  it.each(["合作建立", "互访对口", "作对口", "浙江省高层"])("does not find %s", (phrase) => {
    expect(exactly(LINE, phrase)).toEqual([]);
  });

  it("does not take 市、区 for 市区, nor for the beginning of a longer phrase", () => {
    expect(exactly("市、区人民政府", "市区")).toEqual([]);
    expect(exactly("市、区人民政府,市区", "市区")).toEqual([8]);
  });

  it("tells 2020 from 2012 and 1220", () => {
    expect(exactly("2020年1220号", "2012")).toEqual([]);
  });

  it("finds every substring of a line", () => {
    fc.assert(
      fc.property(part, (phrase) => {
        const starts = findExactly(LINE, phrase).map(([start]) => start);
        expect(exactly(LINE, phrase)).toEqual(expect.arrayContaining(starts));
      }),
    );
  });

  it("finds nothing where one of the words does not stand", () => {
    fc.assert(
      fc.property(part, fc.constantFrom("县", "号", "2"), fc.nat(12), (phrase, other, at) => {
        const mixed = phrase.slice(0, at) + other + phrase.slice(at);
        const stands = (term: PhraseTerm) => termPlaces(LINE, [term]).length > 0;
        if (!exactTerms(mixed).every(stands)) expect(exactly(LINE, mixed)).toEqual([]);
      }),
    );
  });

  it.each(["全方深化", "口合作对", "高层浙江", "受理裁定不予"])(
    "does not take %s in another order",
    (p) => {
      expect(exactly("深化全方位对口合作,浙江高层裁定不予受理,不予受理裁定", p)).toEqual([]);
    },
  );
});

describe("alignAcross", () => {
  it.each(["合作建立", "高层互访对口联系", "互访对口", "机制由县级", "深化全方位对口合作建立健全"])(
    "finds %s over punctuation",
    (phrase) => {
      const [found] = across(LINE, phrase);
      const [range] = findAcross(LINE, phrase);
      expect(found).toBeGreaterThanOrEqual(range![0]);
      expect(found).toBeLessThan(range![1]);
    },
  );

  it("finds what is punctuated in the query only by what is not in the text", () => {
    expect(across("市、区人民政府", "市区人民")).toEqual([1]);
    expect(across("市区人民政府", "市区人民")).toEqual([]);
  });

  it("finds a crossing inside a frequent pair when it is thorough", () => {
    expect(across("法规、定期评估", "法规定期")).not.toEqual([]);
    expect(across("法规、定期评估", "法规定期", false)).toEqual([]);
  });

  it("looks no frequent pair up in a phrase of more than seven letters", () => {
    const pairs = (letters: string) => acrossTerms(letters, true).map(({ term }) => term);
    expect(pairs("法规定期评估并")).toContain("规定");
    expect(pairs("法规定期评估并废")).not.toContain("规定");
    expect(pairs("深化全方位对口合作建立健全")).toHaveLength(6);
  });

  it("finds letters over up to eight marks, and over any in its first pair", () => {
    expect(across("市区人,,,,,,,,民政府", "市区人民政府")).not.toEqual([]);
    expect(across("市区人,,,,,,,,,民政府", "市区人民政府")).toEqual([]);
    expect(across("市,,,,,,,,,区人民政府", "市区人民政府")).not.toEqual([]);
  });
});

describe("findAcross", () => {
  it("gives the range from the first letter to the last", () => {
    expect(findAcross("省“市、区”人民", "市区人")).toEqual([[2, 7]]);
  });
});
