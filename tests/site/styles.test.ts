import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "../../src/site/settings/contrast.ts";

const css = readFileSync("src/styles/tokens.css", "utf8");

/** Custom properties of the first rule with this selector. */
function palette(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
}

const themes = {
  light: palette(":root"),
  dark: palette(':root[data-theme="dark"]'),
  contrast: palette(':root[data-theme="contrast"]'),
};

describe("the palettes", () => {
  it("are the same in the dark whether the system or the reader chose it", () => {
    expect(palette(":root:not([data-theme])")).toEqual(themes.dark);
  });

  it.each(Object.entries(themes))("have enough contrast in %s", (_, colours) => {
    for (const text of ["ink", "ink-2", "accent", "focus"]) {
      for (const surface of ["paper", "ground", "mark", "found"]) {
        const figure = contrast(colours[text]!, colours[surface]!);
        expect(figure, `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(colours.ink!, colours.paper!)).toBeGreaterThanOrEqual(12);
    expect(contrast(colours["rule-strong"]!, colours.paper!)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours["accent-ink"]!, colours.accent!)).toBeGreaterThanOrEqual(4.5);
  });

  it("are the figures that docs/design.md gives", () => {
    const design = readFileSync("docs/design.md", "utf8");
    for (const [theme, colours] of Object.entries(themes)) {
      for (const text of ["ink", "ink-2", "accent"]) {
        const figure = contrast(colours[text]!, colours.paper!).toFixed(1);
        expect(design, `${theme} ${text}`).toContain(`${colours[text]} (${figure})`);
      }
    }
  });
});
