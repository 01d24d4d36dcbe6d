import { decode } from "cborg";
import { describe, expect, it } from "vitest";
import { ARRAY, encodeCbor, NEGATIVE, UNSIGNED } from "./cbor.ts";
import { CborWriter } from "./cbor-writer.ts";

const SIZES = [0, 23, 24, 255, 256, 65_535, 65_536, 0xffffffff];

describe("CBOR", () => {
  it("is read by others, in every size, and as short as it goes", () => {
    const value = [...SIZES, "对口合作".repeat(10_000), [[], [[1]]]];
    expect(decode(encodeCbor(value), { strict: true })).toEqual(value);
  });

  it("is the same value by value", () => {
    const text = "对口合作".repeat(10_000);
    const writer = new CborWriter();
    writer.writeHead(ARRAY, SIZES.length + 1);
    for (const size of SIZES) writer.writeHead(UNSIGNED, size);
    writer.writeText(text);
    expect(writer.take()).toEqual(encodeCbor([...SIZES, text]));
  });

  it("begins anew once it was taken", () => {
    const writer = new CborWriter();
    writer.writeText("珲春");
    writer.take();
    writer.writeHead(NEGATIVE, 24);
    expect(writer.length).toBe(2);
    expect(decode(writer.take())).toBe(-25);
  });
});
