import { type Accent, accentPalette } from "./accent-palette.ts";

/** The rules that put a site's accent colour in the place of the default, theme by theme. */
export function accentCss(colour: string): string {
  const { light, dark, contrast } = accentPalette(colour);
  const set = ({ accent, ink }: Accent) => `--accent: ${accent}; --accent-ink: ${ink};`;
  return [
    `:root:root { ${set(light)} }`,
    `@media (prefers-color-scheme: dark) { :root:not([data-theme]) { ${set(dark)} } }`,
    `:root[data-theme="dark"] { ${set(dark)} }`,
    `:root[data-theme="contrast"] { ${set(contrast)} }`,
    "",
  ].join("\n");
}
