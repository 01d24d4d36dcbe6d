import type { Craft } from "./crew.ts";

/** What a crew can do, each in a module of its own that threads load when they need it. */

/** In other threads, while this one reads what is remembered. */
export const FILES: Craft<typeof import("../kept/find-files.ts")> = {
  url: new URL("../kept/find-files.ts", import.meta.url),
  few: 0,
};

export const DOCUMENTS: Craft<typeof import("../content/document-tasks.ts")> = {
  url: new URL("../content/document-tasks.ts", import.meta.url),
  few: 12,
};

/** Always in other threads: what Astro remembers of a library must not outlive the build. */
export const PAGES: Craft<typeof import("../site/render-tasks.ts")> = {
  url: new URL("../site/render-tasks.ts", import.meta.url),
  few: 0,
};

export const SEARCH: Craft<typeof import("../search/index-tasks.ts")> = {
  url: new URL("../search/index-tasks.ts", import.meta.url),
  few: 0,
};
