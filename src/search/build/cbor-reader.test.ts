import { describe, expect, it } from "vitest";
import { ARRAY, encodeCbor, UNSIGNED } from "../store/cbor.ts";
import { CborReader, decodeCbor } from "./cbor-reader.ts";

describe("CBOR", () => {
  it("reads back what it writes, in every size", () => {
    const value = [
      0,
      23,
      24,
      255,
      256,
      65_535,
      65_536,
      0xffffffff,
      "对口合作".repeat(100),
      [[], [[1]]],
    ];
    expect(decodeCbor(encodeCbor(value))).toEqual(value);
  });

  it("refuses other kinds of values, bytes that are left over and bytes that are missing", () => {
    expect(() => decodeCbor(Uint8Array.of(0x20))).toThrow(RangeError);
    expect(() => decodeCbor(Uint8Array.of(0x01, 0x01))).toThrow(RangeError);
    expect(() => decodeCbor(Uint8Array.of(0x82, 0x01))).toThrow(RangeError);
  });

  it("passes over what is not wanted, negative numbers too", () => {
    const reader = new CborReader(Uint8Array.from([0x82, 0x82, 0x38, 0x18, 0x61, 0x61, 0x07]));
    expect(reader.readHead(ARRAY)).toBe(2);
    reader.skip();
    expect(reader.readHead(UNSIGNED)).toBe(7);
    expect(() => new CborReader(Uint8Array.of(0xa0)).skip()).toThrow(RangeError);
  });
});
