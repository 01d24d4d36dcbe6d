import type { Peer } from "../peer.ts";

/**
 * Starlight with the Pagefind index that it makes itself. Its sidebar is left empty: by default each of
 * N pages lists all N, which no library of thousands could use.
 */
export const starlight: Peer = {
  name: "Starlight with Pagefind",
  against: "whole",
  packages: { astro: "7.3.4", "@astrojs/starlight": "0.42.4" },
  files: {
    "astro.config.mjs": `import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";

export default defineConfig({
  site: "https://example.org",
  integrations: [
    starlight({
      title: "文库",
      locales: { root: { label: "简体中文", lang: "zh-CN" } },
      sidebar: [],
    }),
  ],
});
`,
    "src/content.config.ts": `import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";
import { defineCollection } from "astro:content";

export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
};
`,
    "src/content/docs/index.md": "---\ntitle: 文库\n---\n\n文库\n",
  },
  documents: "src/content/docs/policies",
  markdown: {
    hasAnchors: false,
    link: (slug) => (slug === null ? "#_top" : `/policies/${slug}/`),
    printsTitle: true,
  },
  command: ["node_modules/.bin/astro", "build"],
  out: "dist",
  caches: [".astro", "node_modules/.astro", "node_modules/.vite"],
};
