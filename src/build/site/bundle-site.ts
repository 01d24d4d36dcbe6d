import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SiteInput } from "../../site/render/astro-config.ts";
import { type Fingerprint, fingerprintOfBundle } from "../kept/fingerprint.ts";

/** The program of a site, ready to render the pages of any library. */
export interface SiteBundle {
  /** Module with `listSitePages` and `renderPage`, see `src/site/render/render-page.ts`. */
  module: string;
  /** Folder of scripts, style sheets and other files that pages load. */
  assets: string;
}

/** Bundles that are kept: for other settings, other bases. */
const KEPT = 6;

/**
 * Lets Astro bundle pages, components, styles and scripts, unless it did so for the same site before.
 *
 * @param root the project's folder.
 * @param site of the program and the input.
 * @param full bundles again in any case.
 * @throws Astro's or Vite's error when something can't be compiled.
 */
export async function bundleSite(
  root: string,
  site: Fingerprint,
  input: SiteInput,
  full: boolean,
): Promise<SiteBundle> {
  // Inside node_modules, so that what is bundled finds its packages from there.
  const all = join(root, "node_modules", ".zhangju");
  const folder = join(all, `site-${fingerprintOfBundle({ site, input })}`);
  if (full) await rm(folder, { recursive: true, force: true });
  if (!existsSync(folder)) {
    const staging = join(all, randomUUID());
    try {
      await runAstro(root, staging, input);
      await rename(join(staging, "site"), folder).catch((error) => {
        // Another build was faster.
        if (!existsSync(folder)) throw error;
      });
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  }
  const now = new Date();
  // Housekeeping, which others may do at the same time or not allow.
  await utimes(folder, now, now).catch(() => {});
  await removeOld(all).catch(() => {});
  return {
    module: pathToFileURL(join(folder, "server", "entry.mjs")).href,
    assets: join(folder, "client"),
  };
}

async function runAstro(root: string, folder: string, input: SiteInput): Promise<void> {
  // Astro reads it when it is loaded: it would otherwise report usage over the network.
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  // Only here: most builds need neither.
  const { build } = await import("astro");
  const { bundleConfig } = await import("../../site/render/astro-config.ts");
  await build({
    ...bundleConfig(input),
    configFile: false,
    root,
    outDir: join(folder, "site"),
    cacheDir: join(folder, "cache"),
    // What goes wrong is thrown; Astro would print it as well.
    logLevel: "silent",
    mode: "production",
  });
}

async function removeOld(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith("site-"));
  const used = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })),
  );
  used.sort((a, b) => b.time - a.time);
  for (const { name } of used.slice(KEPT)) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}
