import { describe, expect, it } from "vitest";
import { assignShards } from "./assign-shards.ts";

const slugs = (count: number) => Array.from({ length: count }, (_, index) => `law-${index}`);

describe("assignShards", () => {
  it("keeps a small library in one shard", () => {
    expect(assignShards(slugs(300))).toHaveLength(1);
    expect(assignShards([])).toEqual([]);
  });

  it("holds every document once, whatever their order", () => {
    const shards = assignShards(slugs(3000));
    expect(shards.flat().sort()).toEqual(slugs(3000).sort());
    expect(assignShards(slugs(3000).reverse())).toEqual(shards);
  });

  it("changes one shard when a document is added", () => {
    const before = assignShards(slugs(3000)).map(String);
    const after = assignShards([...slugs(3000), "new-law"]).map(String);
    expect(after.filter((shard) => !before.includes(shard))).toHaveLength(1);
  });

  it("spreads them evenly", () => {
    const sizes = assignShards(slugs(3000)).map(({ length }) => length);
    expect(Math.max(...sizes)).toBeLessThan(720);
  });
});
