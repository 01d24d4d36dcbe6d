// For `astro dev` and `astro check`; the build passes its own input, see scripts/build-site.ts.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import { astroConfig } from "./src/site/astro-config.ts";
import { parseSiteSettings } from "./src/site/settings.ts";

const file = fileURLToPath(new URL("site.yaml", import.meta.url));
const { settings, diagnostics } = parseSiteSettings(readFileSync(file, "utf8"), "site.yaml");
if (!settings)
  throw new Error(diagnostics.map((d) => `${d.file}:${d.line} ${d.message}`).join("\n"));

export default defineConfig(
  astroConfig({
    base: "/",
    settings,
  }),
);
