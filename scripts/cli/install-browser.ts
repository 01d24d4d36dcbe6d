import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./launch-browser.ts";

/**
 * Makes sure that there is a browser for tests and PDFs, and a Chinese font for it: what is installed,
 * else Debian's packages (as root), else Playwright's own download.
 *
 * @throws {Error} saying how to get one, where none of this works.
 */
export function installBrowser(): void {
  const hasBrowser = findBrowser() !== null;
  const packages = [...(hasBrowser ? [] : ["chromium"]), ...(hasFont() ? [] : ["fonts-noto-cjk"])];
  if (packages.length === 0) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
  } else if (!hasBrowser) {
    run(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"]);
  }
  if (findBrowser() === null) {
    throw new Error(
      "没有浏览器：请安装 Chromium、Chrome 或 Edge，或把路径写进环境变量 CHROME_PATH。" +
        "No browser: install Chromium, Chrome or Edge, or set CHROME_PATH.",
    );
  }
}

/** Has the machine a Chinese font? Without one, lines are of other sizes and pages of a PDF end elsewhere. */
function hasFont(): boolean {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  // Systems without fontconfig, such as Windows, bring their own.
  return status !== 0 || stdout.trim() !== "";
}

function run(command: string, args: string[]): void {
  process.stderr.write(`安装浏览器 ${command} ${args.join(" ")}\n`);
  // A failure shows in the search for the browser that follows, with advice.
  spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] });
}
