import { resolve } from "node:path";
import { type AstroIntegration, dev } from "astro";
import { astroConfig } from "../../src/site/render/astro-config.ts";
import type { SiteSettings } from "../../src/site/settings/settings.ts";

/**
 * Serves the pages of CONTENT as Astro's development server does: a change of a component, a style or a
 * script shows at once. There is no search, which needs a build.
 *
 * @returns what shows a change of CONTENT.
 */
export async function startDevServer(
  content: string,
  settings: SiteSettings,
): Promise<{ reload: () => Promise<void> }> {
  // Pages find the library by it.
  process.env["ZHANGJU_CONTENT"] = resolve(content);
  let restart = async () => {};
  const watching: AstroIntegration = {
    name: "zhangju:reload",
    hooks: {
      "astro:server:setup": ({ server }) => {
        // Astro remembers which pages there are until it is started again.
        restart = () => server.restart();
      },
    },
  };
  const { integrations = [], ...config } = astroConfig({ base: "/", settings });
  await dev({
    ...config,
    integrations: [...integrations, watching],
    root: resolve("."),
    configFile: false,
  });
  return { reload: () => restart() };
}
