import type { Peer } from "../peer.ts";

/** VitePress with its local search. */
export const vitepress: Peer = {
  name: "VitePress with local search",
  against: "whole",
  packages: { vitepress: "1.6.4", vue: "3.5.45" },
  files: {
    ".vitepress/config.mjs": `import { defineConfig } from "vitepress";

export default defineConfig({
  lang: "zh-CN",
  title: "文库",
  ignoreDeadLinks: true,
  themeConfig: { search: { provider: "local" } },
});
`,
    "index.md": "---\ntitle: 文库\n---\n\n# 文库\n",
  },
  documents: "policies",
  markdown: {
    hasAnchors: true,
    link: (slug, anchor) => (slug === null ? "" : `./${slug}.md`) + (anchor ? `#${anchor}` : ""),
    printsTitle: false,
  },
  command: ["node_modules/.bin/vitepress", "build"],
  out: ".vitepress/dist",
  caches: [".vitepress/cache", ".vitepress/.temp"],
};
