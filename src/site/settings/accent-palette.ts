import { channelsOf, contrast, lowestContrast } from "./contrast.ts";

/** What text in the accent colour stands on, by theme: paper, ground, mark, found of tokens.css. */
export const SURFACES = {
  light: ["#ffffff", "#f6f4ef", "#fbeedd", "#ffe07a"],
  dark: ["#171614", "#201e1b", "#3a2c1d", "#4d3d00"],
  contrast: ["#ffffff", "#fff3a8", "#ffd21f"],
};

/** What WCAG 2.2 asks of text (1.4.3), and what the high-contrast theme gives (1.4.6). */
const ENOUGH = { light: 4.5, dark: 4.5, contrast: 7 };

/** The accent colour of a theme, and the colour of text upon it. */
export interface Accent {
  accent: string;
  ink: string;
}

/**
 * The three themes' accents from the one colour that staff give: as it is on white paper, mixed
 * with white until it can be read on dark paper, with black for high contrast.
 *
 * @example accentPalette("#0b5394").dark // { accent: "#6d98bf", ink: "#000000" }
 */
export function accentPalette(colour: string): Record<keyof typeof SURFACES, Accent> {
  const withInk = (accent: string): Accent => ({ accent, ink: inkOn(accent) });
  return {
    light: withInk(colour),
    dark: withInk(readable(colour, "#ffffff", SURFACES.dark, ENOUGH.dark)),
    contrast: withInk(darker(colour, "contrast")),
  };
}

/** How well a colour can be read on the light theme's surfaces; 4.5 is enough. */
export function accentContrast(colour: string): number {
  return lowestContrast(colour, SURFACES.light);
}

/** The nearest darker shade that can be read: what an error message proposes. */
export function darker(colour: string, theme: "light" | "contrast"): string {
  return readable(colour, "#000000", SURFACES[theme], ENOUGH[theme]);
}

function readable(colour: string, towards: string, surfaces: string[], enough: number): string {
  for (let step = 0; step < 100; step++) {
    const mixed = mix(colour, towards, step / 100);
    if (lowestContrast(mixed, surfaces) >= enough) return mixed;
  }
  return towards;
}

function mix(from: string, to: string, share: number): string {
  const target = channelsOf(to);
  const channels = channelsOf(from).map((value, index) =>
    Math.round(value + (target[index]! - value) * share)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${channels.join("")}`;
}

function inkOn(accent: string): string {
  return contrast("#ffffff", accent) >= contrast("#000000", accent) ? "#ffffff" : "#000000";
}
