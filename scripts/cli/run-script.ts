import { spawn } from "node:child_process";
import { join } from "node:path";

/** How a script ended. */
export interface Outcome {
  isGreen: boolean;
  /** What it printed, both streams in order; empty where it wrote on the terminal itself. */
  printed: string;
}

/**
 * Runs a script with Node.
 *
 * @param script below the project's folder: `scripts/content.ts`.
 * @param stdio `inherit` lets it write on the terminal as it goes, `pipe` keeps what it prints.
 */
export async function runScript(
  script: string,
  args: string[],
  stdio: "inherit" | "pipe",
): Promise<Outcome> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ["ignore", stdio, stdio],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => printed.push(chunk));
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  return { isGreen: status === 0, printed: Buffer.concat(printed).toString("utf8") };
}

/** Path of a package's script, for `runScript`: `astro/bin/astro.mjs`. */
export function scriptOf(path: string): string {
  return join("node_modules", path);
}
