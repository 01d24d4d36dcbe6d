import { posix } from "node:path";
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import type { AstroIntegration, AstroPrerenderer, AstroUserConfig } from "astro";
import type { SiteSettings } from "./settings.ts";
import { shikiClasses } from "./shiki-classes.ts";

/** Everything that differs from one build to the next. */
export interface SiteInput {
  /** Absolute path of the folder with `policies/`, `documents/` and `catalog.json`. */
  contentDir: string;
  /** Where the site will be served, with slashes at both ends. Only 404.html depends on it. */
  base: string;
  settings: SiteSettings;
  /** Called after each page with the number of pages done and of all. */
  onPage?: ((done: number, total: number) => void) | undefined;
}

/**
 * What browsers load is written for those that offices still run. Chunks that are loaded on demand
 * are named relatively by the script that asks for them; Vite's preloading would name them from the
 * domain's root, where a site in a subfolder doesn't have them.
 */
const browserBuild = { target: "chrome87", cssTarget: "chrome87", modulePreload: false } as const;

/** The site's Astro configuration, for the build and for `astro dev` alike. */
export function astroConfig(input: SiteInput): AstroUserConfig {
  return {
    output: "static",
    trailingSlash: "always",
    integrations: [libraryIntegration(input), mdx()],
    markdown: {
      processor: satteri(),
      shikiConfig: { theme: "css-variables", transformers: [shikiClasses] },
    },
    // No inline script and no inline style: the Content-Security-Policy forbids both.
    build: { format: "directory", inlineStylesheets: "never", assets: "assets" },
    vite: {
      build: { assetsInlineLimit: 0 },
      experimental: {
        // Style sheets and their pictures are in one folder, wherever the site is served.
        renderBuiltUrl: (file, { hostType }) =>
          hostType === "css" ? posix.basename(file) : undefined,
      },
      plugins: [{ name: "zhangju:browsers", configEnvironment: () => ({ build: browserBuild }) }],
    },
    devToolbar: { enabled: false },
  };
}

function libraryIntegration({ onPage, ...shared }: SiteInput): AstroIntegration {
  const id = "virtual:zhangju";
  return {
    name: "zhangju",
    hooks: {
      "astro:config:setup": ({ addMiddleware, updateConfig }) => {
        addMiddleware({ entrypoint: new URL("./middleware.ts", import.meta.url), order: "pre" });
        updateConfig({
          vite: {
            plugins: [
              {
                name: "zhangju:input",
                resolveId: (source: string) => (source === id ? `\0${id}` : undefined),
                load: (resolved: string) =>
                  resolved === `\0${id}`
                    ? Object.entries(shared)
                        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
                        .join("\n")
                    : undefined,
              },
            ],
          },
        });
      },
      "astro:build:start": ({ setPrerenderer }) => {
        if (onPage) setPrerenderer((prerenderer) => countPages(prerenderer, onPage));
      },
    },
  };
}

function countPages(
  prerenderer: AstroPrerenderer,
  onPage: (done: number, total: number) => void,
): AstroPrerenderer {
  let total = 0;
  let done = 0;
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      total = paths.length;
      return paths;
    },
    async render(request, options) {
      const result = await prerenderer.render(request, options);
      onPage(++done, total);
      return result;
    },
  };
}
