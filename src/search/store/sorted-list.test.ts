import { expect, it } from "vitest";
import fc from "../../../tests/support/fast-check.ts";
import { printSorted, readSorted } from "./sorted-list.ts";

it("words come back from print", () => {
  expect(printSorted(["地介", "地信", "场"])).toBe("A地介\nB信\nA场");
  const word = fc.stringMatching(/^[地场市,a]{0,4}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(readSorted(printSorted(words.sort()))).toEqual(words);
    }),
  );
});
