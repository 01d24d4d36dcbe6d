import type { Peer } from "../peer.ts";

const page = (body: string) => `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8"><title>{{ .Title }}</title></head>
  <body>${body}</body>
</html>
`;

/** Hugo, the package of the system, with the two layouts that a site needs. */
export const hugo: Peer = {
  name: "Hugo, no search",
  against: "render",
  packages: {},
  files: {
    "hugo.toml": `baseURL = "https://example.org/"
languageCode = "zh-CN"
title = "文库"
disableKinds = ["taxonomy", "term", "RSS"]
`,
    "layouts/_default/single.html": page(
      "<nav>{{ .TableOfContents }}</nav><main>{{ .Content }}</main>",
    ),
    "layouts/_default/list.html": page(
      '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
    ),
  },
  documents: "content/policies",
  markdown: {
    hasAnchors: true,
    link: (slug, anchor) => (slug === null ? "" : `../${slug}/`) + (anchor ? `#${anchor}` : ""),
    printsTitle: false,
  },
  command: ["hugo"],
  out: "public",
  caches: ["resources"],
};
