/** Milliseconds between two lines. */
const PAUSE = 5000;

let last = 0;

/** Tells on stderr, every few seconds, how far a measurement has come. */
export function showProgress(what: string, done: number, total: number): void {
  const now = performance.now();
  if (now - last < PAUSE) return;
  last = now;
  process.stderr.write(`  ${Math.round(now / 1000)} s  ${what}: ${done} of ${total}\n`);
}
