import { expect, it } from "vitest";
import fc from "../../../tests/support/fast-check.ts";
import { printOffsets, readOffsets } from "./offset-lists.ts";

it("lists of offsets come back from print", () => {
  const lists = fc.array(
    fc.array(fc.nat(2_000_000)).map((offsets) => offsets.sort((a, b) => a - b)),
  );
  fc.assert(
    fc.property(lists, (offsets) => {
      expect(readOffsets(printOffsets(offsets))).toEqual(offsets);
    }),
  );
});
