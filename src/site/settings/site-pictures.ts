import { extname } from "node:path";
import { PICTURE_SETTINGS, type SiteSettings } from "./settings.ts";

/** A picture of the site's own that is published with it. */
export interface SitePicture {
  /** `logo.svg`; below `/site/`. */
  name: string;
  /** Absolute path of the file. */
  file: string;
}

/** The pictures that `site.yaml` names. */
export function sitePictures(settings: SiteSettings): SitePicture[] {
  return PICTURE_SETTINGS.flatMap((setting) => {
    const file = settings[setting];
    return file ? [{ name: nameOf(setting, file), file }] : [];
  });
}

/** Where a picture is published: `/site/logo.svg`; `null` where the settings name none. */
export function pictureHref(
  settings: SiteSettings,
  setting: (typeof PICTURE_SETTINGS)[number],
): string | null {
  const file = settings[setting];
  return file ? `/site/${nameOf(setting, file)}` : null;
}

function nameOf(setting: string, file: string): string {
  return `${setting === "shareImage" ? "share" : setting}${extname(file).toLowerCase()}`;
}
