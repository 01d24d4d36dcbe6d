import { posix } from "node:path";
import { satteri } from "@astrojs/markdown-satteri";
import mdx from "@astrojs/mdx";
import type { AstroIntegration, AstroUserConfig } from "astro";
import type { SiteSettings } from "../settings/settings.ts";
import { shikiClasses } from "./shiki-classes.ts";

/** Everything that differs from one site to the next. */
export interface SiteInput {
  /** Where the site will be served, with slashes at both ends. Only 404.html depends on it. */
  base: string;
  settings: SiteSettings;
}

/**
 * What browsers load is written for those that offices still run. Chunks that are loaded on demand
 * are named relatively by the script that asks for them; Vite's preloading would name them from the
 * domain's root, where a site in a subfolder doesn't have them.
 */
const browserBuild = { target: "chrome87", cssTarget: "chrome87", modulePreload: false } as const;

/**
 * The site's Astro configuration for `astro dev` and `astro check`: the library is what
 * `ZHANGJU_CONTENT` names, or `src/content`.
 */
export function astroConfig(input: SiteInput): AstroUserConfig {
  return {
    output: "static",
    trailingSlash: "always",
    integrations: [inputIntegration(input), mdx()],
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

/**
 * The same for the build: Astro bundles the program once, and the bundle then renders pages of any
 * library, see `render-page.ts`. Documents never pass through Vite.
 */
export function bundleConfig(input: SiteInput): AstroUserConfig {
  return { ...astroConfig(input), output: "server", adapter: pageRenderer() };
}

function inputIntegration(input: SiteInput): AstroIntegration {
  const id = "virtual:zhangju";
  const code = [
    ...Object.entries(input).map(
      ([name, value]) => `export const ${name} = ${JSON.stringify(value)};`,
    ),
    `export const contentDir = process.env.ZHANGJU_CONTENT ?? "src/content";`,
  ].join("\n");
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
                load: (resolved: string) => (resolved === `\0${id}` ? code : undefined),
              },
            ],
          },
        });
      },
    },
  };
}

function pageRenderer(): AstroIntegration {
  return {
    name: "zhangju:renderer",
    hooks: {
      "astro:config:done": ({ setAdapter }) => {
        setAdapter({
          name: "zhangju:renderer",
          entrypointResolution: "auto",
          serverEntrypoint: new URL("./render-page.ts", import.meta.url),
          supportedAstroFeatures: { serverOutput: "stable", sharpImageService: "stable" },
        });
      },
    },
  };
}
