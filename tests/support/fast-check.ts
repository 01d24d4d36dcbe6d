import fc from "fast-check";

const { FUZZ } = process.env;

/**
 * The same cases on each run: a failure says something of the change, not of the day. `FUZZ=1` takes
 * new ones (`CONTRIBUTING.md`).
 */
if (FUZZ === undefined) fc.configureGlobal({ seed: 20190101 });

/** On how many cases a property is tried: the usual number, with `FUZZ=20` twenty times as many. */
export function cases(usual: number): { numRuns: number } {
  return { numRuns: usual * (Number(FUZZ) || 1) };
}

export default fc;
