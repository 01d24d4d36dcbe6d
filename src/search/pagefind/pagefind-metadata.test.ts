import { decode } from "cborg";
import { describe, expect, it } from "vitest";
import { pagefindMetadata } from "./pagefind-metadata.ts";

describe("pagefindMetadata", () => {
  const bytes = pagefindMetadata("1.6.0", ["0", "8"], ["", "国依", "球"]);
  const [version, pages, chunks] = decode(bytes) as [string, unknown[][], string[][]];

  it("names pages, and numbers chunks", () => {
    expect(version).toBe("1.6.0");
    expect(pages.map(([name]) => name)).toEqual(["0", "8"]);
    expect(chunks.map(([, , name]) => name)).toEqual(["0", "1", "2"]);
  });

  it("leads every word to the chunk that it was in", () => {
    const chunkOf = (word: string) => chunks.filter(([from, to]) => word >= from! && word <= to!);
    for (const [word, chunk] of [
      ["0万", "0"],
      ["一般", "0"],
      ["国亿", "0"],
      ["国依", "1"],
      ["珲春", "1"],
      ["球类", "2"],
      ["ꒌ规定的", "2"],
    ]) {
      expect(chunkOf(word!).map(([, , name]) => name)).toEqual([chunk]);
    }
  });
});
