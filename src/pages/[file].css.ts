import { settings } from "virtual:zhangju";
import { accentCss } from "../site/settings/accent-css.ts";

/** The site's own colours, where site.yaml names any; a file, since nothing inline may style a page. */
export function getStaticPaths() {
  return settings.colors ? [{ params: { file: "colors" } }] : [];
}

export function GET(): Response {
  return new Response(accentCss(settings.colors!.accent), {
    headers: { "content-type": "text/css; charset=utf-8" },
  });
}
