import fc from "fast-check";

/**
 * The same cases on each run: a failure says something of the change, not of the day. `FUZZ=1` takes
 * new ones (`CONTRIBUTING.md`).
 */
if (process.env.FUZZ === undefined) fc.configureGlobal({ seed: 20190101 });

export default fc;
