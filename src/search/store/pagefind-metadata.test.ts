import { describe, expect, it } from "vitest";
import { type CborValue, decodeCbor, encodeCbor } from "./cbor.ts";
import { packMetadata, unpackMetadata } from "./pagefind-metadata.ts";

const METADATA: CborValue[] = [
  "1.6.0",
  [
    ["und_ca6c92a", 70_000, ""],
    ["und_ec337e8", 300, ""],
  ],
  [
    ["一", "国亿", "und_1111111"],
    ["国依", "珲", "und_2222222"],
    ["球", "ꒌ", "und_3333333"],
  ],
  [],
  [],
  [],
];

describe("CBOR", () => {
  it("reads back what it writes, in every size", () => {
    const value = [0, 23, 24, 255, 256, 65_535, 65_536, "对口合作".repeat(100), [[], [[1]]]];
    expect(decodeCbor(encodeCbor(value))).toEqual(value);
  });

  it("refuses other kinds of values and bytes that are left over", () => {
    expect(() => decodeCbor(Uint8Array.of(0x20))).toThrow(RangeError);
    expect(() => decodeCbor(Uint8Array.of(0x01, 0x01))).toThrow(RangeError);
  });
});

describe("packMetadata", () => {
  it("keeps the version, the number of pages and where chunks start", () => {
    expect(packMetadata(encodeCbor(METADATA))).toEqual({
      packed: { version: "1.6.0", pages: 2, chunkStarts: ["一", "国依", "球"] },
      names: {
        pages: ["und_ca6c92a", "und_ec337e8"],
        chunks: ["und_1111111", "und_2222222", "und_3333333"],
      },
    });
  });

  it("gives up on a layout it does not know", () => {
    expect(packMetadata(encodeCbor([...METADATA, "more"]))).toBeNull();
    expect(packMetadata(encodeCbor(METADATA.with(3, ["filter"])))).toBeNull();
    expect(packMetadata(Uint8Array.of(0xff))).toBeNull();
  });

  it("gives up where chunks are out of order", () => {
    const [one, two, three] = METADATA[2] as string[][];
    expect(packMetadata(encodeCbor(METADATA.with(2, [two!, one!, three!])))).toBeNull();
  });
});

describe("unpackMetadata", () => {
  const packed = packMetadata(encodeCbor(METADATA))!.packed;
  const [version, pages, chunks] = decodeCbor(unpackMetadata(packed, (page) => `0-${page}`)) as [
    string,
    unknown[][],
    string[][],
  ];

  it("numbers pages and chunks", () => {
    expect(version).toBe("1.6.0");
    expect(pages.map(([name]) => name)).toEqual(["0-0", "0-1"]);
    expect(chunks.map(([, , name]) => name)).toEqual(["0", "1", "2"]);
  });

  it("leads every word to the chunk that it was in", () => {
    const chunkOf = (word: string) => chunks.filter(([from, to]) => word >= from! && word <= to!);
    for (const [word, chunk] of [
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
