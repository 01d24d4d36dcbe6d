import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests that build: each file in a process of its own, with modules that it may replace. */
const BUILDS = ["tests/build/**/*.test.ts", "tests/commands/**/*.test.ts"];
/** Tests of sites, one browser for all files of a worker. */
const SITES = ["tests/site/**/*.test.ts"];

export default defineConfig({
  test: {
    // All of them: tests of sites wait for a browser much of the time.
    maxWorkers: availableParallelism(),
    // More cases of properties (`tests/support/fast-check.ts`) take longer.
    testTimeout: 30_000 * (Number(process.env.FUZZ) || 1),
    hookTimeout: 180_000,
    // Longest first: projects run in the order of their names, isolated ones before the others.
    projects: [
      { extends: true, test: { name: "builds", include: BUILDS } },
      {
        extends: true,
        test: {
          name: "sites",
          include: SITES,
          isolate: false,
          globalSetup: "tests/support/place-shared-folders.ts",
          // A busy machine takes its time.
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: "units",
          include: ["src/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: [...BUILDS, ...SITES],
          isolate: false,
        },
      },
    ],
  },
});
