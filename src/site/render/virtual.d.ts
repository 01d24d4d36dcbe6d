/** What a site is about, handed to pages by `astro-config.ts`. */
declare module "virtual:zhangju" {
  /** Folder of the library: `policies/`, `documents/` and its lists. */
  export const contentDir: string;
  /** Where the site will be served, with slashes at both ends: `/` or `/wenku/`. */
  export const base: string;
  export const settings: import("../settings/settings.ts").SiteSettings;
}
