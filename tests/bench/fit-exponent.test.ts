import { describe, expect, test } from "vitest";
import { fitExponent } from "../../bench/scale/fit-exponent.ts";

const SIZES = [100, 1000, 3000, 10_000];

describe("the exponent of time against size", () => {
  test.each([
    ["time that does not grow", 0],
    ["time in proportion", 1],
    ["time that grows with the square", 2],
  ])("of %s is %d", (_, exponent) => {
    const points = SIZES.map((size) => ({ size, seconds: 0.02 * size ** exponent }));
    expect(fitExponent(points)).toBeCloseTo(exponent, 10);
  });

  test("is below 1 where a fixed cost weighs on the small sizes", () => {
    const points = SIZES.map((size) => ({ size, seconds: 5 + 0.02 * size }));
    const all = fitExponent(points)!;
    const large = fitExponent(points.slice(1))!;
    expect(all).toBeLessThan(large);
    expect(large).toBeLessThan(1);
  });

  test("is not known from one size, however often it was measured", () => {
    expect(fitExponent([])).toBeNull();
    expect(fitExponent([{ size: 100, seconds: 3 }])).toBeNull();
    expect(
      fitExponent([
        { size: 100, seconds: 3 },
        { size: 100, seconds: 4 },
      ]),
    ).toBeNull();
  });
});
