/** What one build is about, handed to pages by `site-integration.ts`. */
declare module "virtual:zhangju" {
  /** Absolute path of the folder with `policies/`, `documents/` and `catalog.json`. */
  export const contentDir: string;
  /** Where the site will be served, with slashes at both ends: `/` or `/wenku/`. */
  export const base: string;
  export const settings: import("./settings.ts").SiteSettings;
}
