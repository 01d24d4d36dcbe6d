import type { SiteSettings } from "../settings/settings.ts";

/**
 * The permanent address of a page, `null` where `site.yaml` gives no `url`.
 *
 * @example canonicalUrl({ url: "https://example.gov.cn/wenku", … }, "/about/")
 * // "https://example.gov.cn/wenku/about/"
 */
export function canonicalUrl(settings: SiteSettings, pathname: string): string | null {
  if (!settings.url) return null;
  return new URL(pathname.slice(1), settings.url.replace(/\/?$/, "/")).href;
}
