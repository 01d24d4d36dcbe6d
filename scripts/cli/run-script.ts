import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * Runs a script with Node, on the same terminal.
 *
 * @param script below the project's folder: `scripts/content.ts`.
 * @returns whether it ended well.
 */
export function runScript(script: string, args: string[]): boolean {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: "inherit",
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  return status === 0;
}

/** Runs the script of a package with Node: `astro/bin/astro.mjs`; gives whether it ended well. */
export function runPackage(script: string, args: string[]): boolean {
  return runScript(join("node_modules", script), args);
}
