import type { Peer } from "../peer.ts";

const block = (element: string) => `---
const { id, unit, type } = Astro.props;
---
<${element} id={id} class={unit ?? type}><slot /></${element}>
`;

const inline = (name: string) => `<span class="${name}"><slot /></span>
`;

const COMPONENTS: Record<string, string> = {
  Section: block("section"),
  Provision: block("div"),
  Paragraph: block("div"),
  Attachment: block("section"),
  Block: block("div"),
  Figure: `---
const { id, src, alt } = Astro.props;
---
<figure id={id}><img src={src} alt={alt} /></figure>
`,
  Marker: inline("marker"),
  RunIn: inline("run-in"),
  Ref: `---
const { to } = Astro.props;
const href = to?.startsWith("#") ? to : to && "/policies/" + to.replace("#", "/#");
---
{href ? <a href={href}><slot /></a> : <cite><slot /></cite>}
`,
  Term: `---
const { to } = Astro.props;
---
<a class="term" href={to}><slot /></a>
`,
};

/** Astro as its documentation teaches it: a collection of MDX files, a page that renders an entry. */
export const astro: Peer = {
  name: "Astro + @astrojs/mdx (remark)",
  against: "render",
  packages: { astro: "7.3.4", "@astrojs/mdx": "8.0.2", "@astrojs/markdown-remark": "7.3.0" },
  files: {
    "astro.config.mjs": `import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";

export default defineConfig({
  integrations: [mdx()],
  markdown: { processor: unified() },
  devToolbar: { enabled: false },
});
`,
    "src/content.config.ts": `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

export const collections = {
  policies: defineCollection({
    loader: glob({ pattern: "*.mdx", base: "./src/policies" }),
    schema: z.object({ title: z.string() }),
  }),
};
`,
    "src/pages/index.astro": `---
import { getCollection } from "astro:content";
const policies = await getCollection("policies");
---
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>文库</title></head>
  <body>
    <ul>{policies.map(({ id, data }) => <li><a href={"/policies/" + id + "/"}>{data.title}</a></li>)}</ul>
  </body>
</html>
`,
    "src/pages/policies/[slug].astro": `---
import { getCollection, render } from "astro:content";
${Object.keys(COMPONENTS)
  .map((name) => `import ${name} from "../../components/${name}.astro";`)
  .join("\n")}
export async function getStaticPaths() {
  const policies = await getCollection("policies");
  return policies.map((policy) => ({ params: { slug: policy.id }, props: { policy } }));
}
const { policy } = Astro.props;
const { Content, headings } = await render(policy);
const components = { ${Object.keys(COMPONENTS).join(", ")} };
---
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>{policy.data.title}</title></head>
  <body>
    <nav>{headings.map(({ slug, text }) => <a href={"#" + slug}>{text}</a>)}</nav>
    <main><Content components={components} /></main>
  </body>
</html>
`,
    ...Object.fromEntries(
      Object.entries(COMPONENTS).map(([name, text]) => [`src/components/${name}.astro`, text]),
    ),
  },
  documents: "src/policies",
  markdown: null,
  command: ["node_modules/.bin/astro", "build"],
  out: "dist",
  caches: [".astro", "node_modules/.astro", "node_modules/.vite"],
};
