import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Diagnostic } from "../src/policy/diagnostic.ts";
import { astroConfig } from "../src/site/astro-config.ts";
import { readSiteSettings } from "../src/site/read-site-settings-fs.ts";
import type { SiteSettings } from "../src/site/settings.ts";
import { replaceDirectory } from "./replace-directory.ts";

export interface BuildSiteOptions {
  /** The project's folder: holds `src/`, `public/` and `node_modules/`. */
  root: string;
  /** Folder with `policies/`, `documents/`, `previews/`, the lists, and `images/` where there are any. */
  contentDir: string;
  /** Receives the site; replaced as a whole once everything is written, untouched on failure. */
  outDir: string;
  /** Path the site will be served under, such as `/wenku/`. Only 404.html depends on it. */
  base: string;
  /** `site.yaml`. */
  siteFile: string;
  /** Called after each page. */
  onProgress?: (done: number, total: number) => void;
}

/** `site.yaml` cannot be used; `diagnostics` says where and why. */
export class SiteSettingsError extends Error {
  readonly diagnostics: Diagnostic[];

  constructor(diagnostics: Diagnostic[]) {
    super(diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.message}`).join("\n"));
    this.name = "SiteSettingsError";
    this.diagnostics = diagnostics;
  }
}

/**
 * Renders all pages and data files of the library, without the search index.
 *
 * @throws {SiteSettingsError} when `site.yaml` is wrong; Astro's or the MDX compiler's error when a
 *   page cannot be rendered. `outDir` is then as it was before.
 */
export async function buildSite(options: BuildSiteOptions): Promise<void> {
  const root = resolve(options.root);
  const contentDir = resolve(options.contentDir);
  const settings = readSettings(options.siteFile);
  // Inside node_modules, so that what Astro bundles on the way finds its packages from there.
  const workDir = join(root, "node_modules", ".zhangju", randomUUID());
  const siteDir = join(workDir, "site");
  try {
    await runAstro(root, workDir, siteDir, {
      contentDir,
      base: withSlashes(options.base),
      settings,
      onPage: options.onProgress,
    });
    await checkPages(contentDir, siteDir);
    await cp(join(contentDir, "documents"), join(siteDir, "data"), { recursive: true });
    await cp(join(contentDir, "catalog.json"), join(siteDir, "data", "catalog.json"));
    await cp(join(contentDir, "previews"), join(siteDir, "previews"), { recursive: true });
    await cp(join(contentDir, "images"), join(siteDir, "images"), { recursive: true }).catch(
      (error: NodeJS.ErrnoException) => {
        // Most libraries have no pictures.
        if (error.code !== "ENOENT") throw error;
      },
    );
    await mkdir(dirname(resolve(options.outDir)), { recursive: true });
    await replaceDirectory(siteDir, resolve(options.outDir));
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

function readSettings(siteFile: string): SiteSettings {
  const { settings, diagnostics } = readSiteSettings(siteFile);
  if (!settings) throw new SiteSettingsError(diagnostics);
  return settings;
}

async function runAstro(
  root: string,
  workDir: string,
  siteDir: string,
  input: Parameters<typeof astroConfig>[0],
): Promise<void> {
  // Astro reads both when it is loaded: it would otherwise report usage over the network.
  process.env.ASTRO_TELEMETRY_DISABLED = "1";
  const { build } = await import("astro");
  await build({
    ...astroConfig(input),
    configFile: false,
    root,
    outDir: siteDir,
    cacheDir: join(workDir, "cache"),
    // What goes wrong is thrown; Astro would print it as well.
    logLevel: "silent",
    mode: "production",
  });
}

/** Astro may skip a collection that it cannot load with no more than a log line. */
async function checkPages(contentDir: string, siteDir: string): Promise<void> {
  const catalog: Array<{ slug: string }> = JSON.parse(
    await readFile(join(contentDir, "catalog.json"), "utf8"),
  );
  const missing = catalog.filter(
    ({ slug }) => !existsSync(join(siteDir, "policies", slug, "index.html")),
  );
  if (missing.length > 0) {
    const names = missing.map(({ slug }) => slug).join("、");
    throw new Error(
      `没有生成这些文件的页面：${names}。请检查 catalog.json。 No page was written for them: check catalog.json.`,
    );
  }
}

/** `wenku`, `/wenku` and `/wenku/` are the same base: `/wenku/`. */
export function withSlashes(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, "");
  return inner === "" ? "/" : `/${inner}/`;
}
