import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { qrPath } from "./qr-path.ts";

const address = "https://example.gov.cn/wenku/policies/001_17f2e52f33125315/";

/** The dark modules of a path, as `x,y`. */
function darkModules(path: string): Set<string> {
  const modules = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let at = 0; at < Number(width); at++) modules.add(`${Number(x) + at},${y}`);
  }
  return modules;
}

describe("qrPath", () => {
  it("draws every dark module once and nothing else", () => {
    const { size, path } = qrPath(address);
    const { data } = encode(address, { ecc: "M", border: 4 });
    const expected = data.flatMap((row, y) =>
      row.flatMap((dark, x) => (dark ? [`${x},${y}`] : [])),
    );
    expect([...darkModules(path)].sort()).toEqual(expected.sort());
    expect(size).toBe(data.length);
    expect(path.replace(/M\d+ \d+h(\d+)v1h-\1z/g, "")).toBe("");
  });

  it("leaves the quiet zone clear", () => {
    const { size, path } = qrPath(address);
    for (const module of darkModules(path)) {
      for (const coordinate of module.split(",").map(Number)) {
        expect(coordinate).toBeGreaterThanOrEqual(4);
        expect(coordinate).toBeLessThan(size - 4);
      }
    }
  });
});
