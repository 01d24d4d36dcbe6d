import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/cli/launch-browser.ts";

let launched: Promise<Browser> | undefined;

/**
 * The browser that `npm run pdf` uses too: one for all test files of a worker, and it ends with the
 * worker. What a test does to it stays in the profile that `openPage` opens.
 */
export function openBrowser(): Promise<Browser> {
  launched ??= launchBrowser();
  return launched;
}

// A worker that is done with is told to end; it then takes its browser, and the browser's profile, along.
process.prependListener("SIGTERM", () => process.exit());
