// For `astro dev` and `astro check`; the build passes its own input, see src/build/site/build-site.ts.
import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import { astroConfig } from "./src/site/render/astro-config.ts";
import { readSiteSettings } from "./src/site/settings/read-site-settings-fs.ts";

const file = fileURLToPath(new URL("site.yaml", import.meta.url));
const { settings, diagnostics } = readSiteSettings(file);
if (!settings)
  throw new Error(diagnostics.map((d) => `${d.file}:${d.line} ${d.message}`).join("\n"));

export default defineConfig(
  astroConfig({
    base: "/",
    settings,
  }),
);
