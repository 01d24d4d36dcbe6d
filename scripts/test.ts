import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installBrowser } from "./cli/install-browser.ts";
import { runScript, scriptOf } from "./cli/run-script.ts";

/** `npm run test:long`: large libraries, and twenty times as many cases of properties. */
const isLong = process.argv[2] === "long";
if (isLong) Object.assign(process.env, { LONG: "1", FUZZ: process.env["FUZZ"] ?? "20" });

let passed = 0;
let failed = 0;

// Side by side; each check prints in one piece when it has ended, and counts as one in the closing line.
// First the content is written: tests look at the program's folders, which nothing may change meanwhile.
await prepare();
await Promise.all([
  runTests(),
  check("写法 lint and format", "@biomejs/biome/bin/biome", ["check", "."]),
  check("无人使用 unused code and packages", "knip/bin/knip.js", []),
  check("类型 types", "typescript/bin/tsc", ["--noEmit"]),
  check("组件类型 types of components", "@astrojs/check/bin/astro-check.js", [
    ...["--minimumSeverity", "error", "--tsconfig", "tsconfig.astro.json"],
  ]),
]);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** The types of pages come from Astro, which looks at the content. */
async function prepare(): Promise<void> {
  const content = await runScript("scripts/content.ts", [], "pipe");
  const sync = await runScript(scriptOf("astro/bin/astro.mjs"), ["sync"], "pipe");
  process.stdout.write(`\n▸ 准备 prepare\n${content.printed}${sync.printed}`);
  if (!content.isGreen || !sync.isGreen) failed += 1;
}

async function check(title: string, script: string, args: string[]): Promise<void> {
  const { isGreen, printed } = await runScript(scriptOf(script), args, "pipe");
  process.stdout.write(`\n▸ ${title}\n${printed}`);
  if (isGreen) passed += 1;
  else failed += 1;
}

async function runTests(): Promise<void> {
  process.stdout.write("\n▸ 测试 tests\n");
  installBrowser();
  const folder = mkdtempSync(join(tmpdir(), "zhangju-test-"));
  try {
    const report = join(folder, "report.json");
    const { isGreen } = await runScript(
      scriptOf("vitest/vitest.mjs"),
      [
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${report}`,
        ...process.argv.slice(isLong ? 3 : 2),
      ],
      "inherit",
    );
    const results = readResults(report);
    passed += results.numPassedTests;
    failed += results.numFailedTests;
    // A file that can't be loaded, or an error outside any test, fails the run without a failed test.
    if (!isGreen && results.numFailedTests === 0) failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Vitest counted; nothing where it ended before it wrote its report. */
function readResults(report: string): { numPassedTests: number; numFailedTests: number } {
  if (!existsSync(report)) return { numPassedTests: 0, numFailedTests: 0 };
  return JSON.parse(readFileSync(report, "utf8"));
}
