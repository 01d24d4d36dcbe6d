import { describe, expect, it } from "vitest";
import { assignBatches } from "./assign-batches.ts";

const slugs = (count: number) => Array.from({ length: count }, (_, index) => `law-${index}`);
const batchesOf = (all: string[]) => assignBatches(all).flat().map(String);

describe("assignBatches", () => {
  it("keeps a small library in one segment", () => {
    expect(assignBatches(slugs(20))).toEqual([[slugs(20).sort()]]);
    expect(assignBatches(slugs(1000))).toHaveLength(1);
    expect(assignBatches([])).toEqual([]);
  });

  it("holds every document once, whatever their order", () => {
    const segments = assignBatches(slugs(3000));
    expect(segments.flat(2).sort()).toEqual(slugs(3000).sort());
    expect(assignBatches(slugs(3000).reverse())).toEqual(segments);
  });

  it("changes one batch when a document is added, and splits one when there is one batch more", () => {
    const changed = (before: string[], after: string[]) =>
      batchesOf(after).filter((batch) => !batchesOf(before).includes(batch)).length;
    expect(changed(slugs(3000), [...slugs(3000), "new-law"])).toBe(1);
    expect(changed(slugs(3008), [...slugs(3008), "new-law"])).toBeLessThanOrEqual(3);
  });

  it("spreads them so that none is much larger than others", () => {
    const sizes = assignBatches(slugs(3000))
      .flat()
      .map(({ length }) => length);
    expect(Math.max(...sizes)).toBeLessThan(90);
    expect(Math.min(...sizes)).toBeGreaterThan(5);
    const segments = assignBatches(slugs(3000)).map((batches) => batches.flat().length);
    expect(segments).toHaveLength(2);
    expect(Math.max(...segments)).toBeLessThan(1.2 * Math.min(...segments));
  });

  it("cuts a library of 32 into no batches, of 33 into two, of 1,536 into one shard", () => {
    expect(batchesOf(slugs(32))).toHaveLength(1);
    expect(batchesOf(slugs(33))).toHaveLength(2);
    expect(assignBatches(slugs(48 * 32))).toHaveLength(1);
    expect(assignBatches(slugs(48 * 32 + 1))).toHaveLength(2);
  });

  it("spreads slugs evenly that differ in their last letters only", () => {
    // The codes of these have the same last two bits, and so have plain FNV-1a hashes of all of them.
    const letters = [..."aeimquy"];
    const alike = letters.flatMap((first) =>
      letters.flatMap((second) => letters.map((third) => `gonggao-${first}${second}${third}`)),
    );
    const sizes = assignBatches(alike)
      .flat()
      .map(({ length }) => length);
    expect(sizes).toHaveLength(11);
    expect(Math.max(...sizes)).toBeLessThan(64);
    expect(Math.min(...sizes)).toBeGreaterThan(8);
  });
});
