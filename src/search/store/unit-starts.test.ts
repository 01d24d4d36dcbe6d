import fc from "fast-check";
import { expect, it } from "vitest";
import { printStarts, readStarts } from "./unit-starts.ts";

it("unit starts come back from print", () => {
  const documents = fc.array(
    fc.array(fc.nat(2_000_000)).map((starts) => starts.sort((a, b) => a - b)),
  );
  fc.assert(
    fc.property(documents, (starts) => {
      expect(readStarts(printStarts(starts))).toEqual(starts);
    }),
  );
});
