import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { accentContrast, accentPalette, darker, SURFACES } from "./accent-palette.ts";
import { contrast, lowestContrast } from "./contrast.ts";

const colours = ["#9c1c20", "#0b5394", "#006644", "#5b2c8a", "#000000", "#ffcc00", "#ffffff"];

describe("contrast", () => {
  it("is that of WCAG 2.2", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });
});

describe("accentPalette", () => {
  it.each(colours)("makes %s readable in the dark and in high contrast", (colour) => {
    const { light, dark, contrast: high } = accentPalette(colour);
    expect(light.accent).toBe(colour);
    expect(lowestContrast(dark.accent, SURFACES.dark)).toBeGreaterThanOrEqual(4.5);
    expect(lowestContrast(high.accent, SURFACES.contrast)).toBeGreaterThanOrEqual(7);
    for (const { accent, ink } of [light, dark, high]) {
      expect(contrast(ink, accent)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("knows the surfaces that the styles have", () => {
    const css = readFileSync("src/styles/tokens.css", "utf8");
    for (const [theme, surfaces] of Object.entries(SURFACES)) {
      const start = css.indexOf(theme === "light" ? ":root {" : `[data-theme="${theme}"] {`);
      const block = css.slice(start, css.indexOf("}", start));
      const names = ["paper", "ground", "mark", "found"];
      const found = names.map((name) => new RegExp(`--${name}: (#\\w+)`).exec(block)![1]!);
      expect(new Set(found)).toEqual(new Set(surfaces));
    }
  });
});

describe("darker", () => {
  it("proposes the nearest shade that can be read on white paper", () => {
    expect(accentContrast("#e60012")).toBeLessThan(4.5);
    expect(accentContrast(darker("#e60012", "light"))).toBeGreaterThanOrEqual(4.5);
    expect(darker("#0b5394", "light")).toBe("#0b5394");
  });
});
