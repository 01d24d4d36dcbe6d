/** A piece of work that the command shows while it runs and measures. */
export interface Phase {
  title: string;
  /** @param report shows how far it is: 120/3000 law-0120.txt */
  run: (report: (text: string) => void) => Promise<void>;
}

/**
 * Runs the phases of a command, those given together at the same time. Throws what the first one to
 * fail throws, when all have ended.
 */
export type RunPhases = (...phases: Phase[]) => Promise<void>;

/** Runs phases one after the other, without a word. */
export async function runQuietly(...phases: Phase[]): Promise<void> {
  for (const { run } of phases) await run(() => {});
}
