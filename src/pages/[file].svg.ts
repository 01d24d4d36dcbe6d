import { settings } from "virtual:zhangju";
import { accentPalette } from "../site/settings/accent-palette.ts";
import { LOGO_LINES } from "../site/settings/logo-lines.ts";

const DEFAULT_ACCENT = "#9c1c20";

/** The icon of sites that bring none: the default mark in their colour. */
export function getStaticPaths() {
  return settings.icon ? [] : [{ params: { file: "favicon" } }];
}

export function GET(): Response {
  const { accent, ink } = accentPalette(settings.colors?.accent ?? DEFAULT_ACCENT).light;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="${accent}"/><g fill="none" stroke="${ink}" stroke-linecap="round">${LOGO_LINES}</g></svg>`;
  return new Response(svg, { headers: { "content-type": "image/svg+xml" } });
}
