import { spawnSync } from "node:child_process";

/**
 * All measurements, one table after the other: `npm run bench`. Only scale, which takes hours, has to be
 * asked for by its name: `npm run bench:scale`.
 */
for (const name of ["structure", "references", "search"]) {
  console.log(`\n▸ ${name}`);
  const { status } = spawnSync(process.execPath, [`bench/${name}.ts`], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
