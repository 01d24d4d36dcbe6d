import type { Peer } from "../peer.ts";

/**
 * Docusaurus, its classic preset with documents only, and the local search plugin most in use. Without
 * a sidebar, for Starlight's reason.
 */
export const docusaurus: Peer = {
  name: "Docusaurus with local search",
  against: "whole",
  packages: {
    "@docusaurus/core": "3.10.2",
    "@docusaurus/preset-classic": "3.10.2",
    "@easyops-cn/docusaurus-search-local": "0.55.3",
    "@mdx-js/react": "3.1.1",
    "@node-rs/jieba": "2.0.3",
    react: "19.3.1",
    "react-dom": "19.3.1",
  },
  files: {
    "docusaurus.config.mjs": `export default {
  title: "文库",
  url: "https://example.org",
  baseUrl: "/",
  onBrokenLinks: "ignore",
  onBrokenAnchors: "ignore",
  i18n: { defaultLocale: "zh-Hans", locales: ["zh-Hans"] },
  markdown: { format: "detect" },
  presets: [
    [
      "classic",
      { docs: { routeBasePath: "/", sidebarPath: false }, blog: false, pages: false },
    ],
  ],
  themes: [
    [
      "@easyops-cn/docusaurus-search-local",
      { hashed: true, language: ["en", "zh"], docsRouteBasePath: "/", indexBlog: false },
    ],
  ],
};
`,
    "docs/index.md": "---\ntitle: 文库\nslug: /\n---\n\n文库\n",
  },
  documents: "docs/policies",
  markdown: {
    hasAnchors: true,
    link: (slug, anchor) => (slug === null ? "" : `./${slug}.md`) + (anchor ? `#${anchor}` : ""),
    printsTitle: false,
  },
  command: ["node_modules/.bin/docusaurus", "build"],
  out: "build",
  caches: [".docusaurus", "node_modules/.cache"],
};
