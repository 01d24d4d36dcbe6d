import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installBrowser } from "./cli/install-browser.ts";
import { runPackage, runScript } from "./cli/run-script.ts";

/** Checks that aren't tests; each counts as one in the closing line. */
const CHECKS: Array<{ title: string; script: string; args: string[] }> = [
  { title: "写法 lint and format", script: "@biomejs/biome/bin/biome", args: ["check", "."] },
  { title: "无人使用 unused code and packages", script: "knip/bin/knip.js", args: [] },
  { title: "类型 types", script: "typescript/bin/tsc", args: ["--noEmit"] },
  {
    title: "组件类型 types of components",
    script: "@astrojs/check/bin/astro-check.js",
    args: ["--minimumSeverity", "error", "--tsconfig", "tsconfig.astro.json"],
  },
];

let passed = 0;
let failed = 0;

// The types of pages come from Astro, which looks at the content.
process.stdout.write("\n▸ 准备 prepare\n");
if (!runScript("scripts/content.ts", []) || !runPackage("astro/bin/astro.mjs", ["sync"]))
  failed += 1;

for (const { title, script, args } of CHECKS) {
  process.stdout.write(`\n▸ ${title}\n`);
  if (runPackage(script, args)) passed += 1;
  else failed += 1;
}

process.stdout.write("\n▸ 测试 tests\n");
installBrowser();
const folder = mkdtempSync(join(tmpdir(), "zhangju-test-"));
try {
  const report = join(folder, "report.json");
  const green = runPackage("vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ]);
  const results = JSON.parse(readFileSync(report, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  passed += results.numPassedTests;
  failed += results.numFailedTests;
  // A file that can't be loaded, or an error outside any test, fails the run without a failed test.
  if (!green && results.numFailedTests === 0) failed += 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
