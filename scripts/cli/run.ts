import { existsSync } from "node:fs";
import { UsageError } from "../../src/build/phases/usage-error.ts";
import { readSiteSettings } from "../../src/site/settings/read-site-settings-fs.ts";
import type { SiteSettings } from "../../src/site/settings/settings.ts";
import { EXIT, UsageWanted } from "./options.ts";
import { printDiagnostics } from "./print-diagnostics.ts";

/**
 * Runs a command and sets the exit status: what it returns, or 2 where it was used wrongly.
 *
 * Anything else that it throws is a defect of the program and ends it with its stack.
 */
export async function main(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof UsageWanted) return void process.stdout.write(`${error.message}\n`);
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = EXIT.usage;
  }
}

/**
 * Reads the site's settings.
 *
 * @throws {UsageError} after printing what is wrong with the file.
 */
export async function loadSettings(file: string): Promise<SiteSettings> {
  if (!existsSync(file)) {
    throw new UsageError(
      `找不到网站设置 ${file}；请建立它，或用 --site 指定。No such file: create it, or name another with --site.`,
    );
  }
  const { settings, diagnostics } = readSiteSettings(file);
  if (settings !== null) return settings;
  printDiagnostics(diagnostics);
  throw new UsageError(`网站设置 ${file} 有误，请先改正。Correct the site settings first.`);
}
