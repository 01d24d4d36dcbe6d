import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Diagnostic } from "../../policy/report/diagnostic.ts";
import { report } from "../../policy/report/report.ts";
import { PICTURE_SETTINGS, parseSiteSettings, type SiteSettingsResult } from "./settings.ts";

/**
 * Reads `site.yaml` from the disk and finds the pictures that it names beside it.
 *
 * @param file path of the file; its folder is where pictures are looked for.
 * @returns the settings with absolute paths of pictures, or what is wrong.
 * @throws {Error} where the file can't be read.
 */
export function readSiteSettings(file: string): SiteSettingsResult {
  const source = readFileSync(file, "utf8");
  const { settings, diagnostics } = parseSiteSettings(source, file);
  if (!settings) return { settings, diagnostics };
  const missing: Diagnostic[] = [];
  const found = { ...settings };
  for (const name of PICTURE_SETTINGS) {
    const given = settings[name];
    if (given === undefined) continue;
    found[name] = resolve(dirname(file), given);
    if (existsSync(found[name])) continue;
    const before = source.slice(0, Math.max(0, source.search(new RegExp(`^${name}:`, "m"))));
    const place = { file, line: before.split("\n").length };
    missing.push(report("site-missing-file", place, { field: name, given, settings: file }));
  }
  return missing.length > 0
    ? { settings: null, diagnostics: missing }
    : { settings: found, diagnostics: [] };
}
