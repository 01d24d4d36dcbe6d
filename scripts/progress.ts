import { Listr } from "listr2";

/** A piece of work that the command shows while it runs and times. */
export interface Phase {
  title: string;
  /** @param report shows how far it is: 120/3000 law-0120.txt */
  run: (report: (text: string) => void) => Promise<void>;
}

export interface Timing {
  title: string;
  seconds: number;
}

/** Lines of progress that CI logs get, at most one in this many milliseconds. */
const PLAIN_INTERVAL = 2000;

/**
 * Runs phases one after the other, with a live list on a terminal and plain lines elsewhere.
 *
 * @returns how long each took; throws what a phase throws.
 */
export async function runPhases(phases: Phase[]): Promise<Timing[]> {
  const timings: Timing[] = [];
  const live = process.stderr.isTTY === true && !process.env.CI;
  const tasks = new Listr(
    phases.map(({ title, run }) => ({
      title,
      task: async (_: unknown, task: { title: string; output: string }) => {
        const start = performance.now();
        let shown = start;
        await run((text) => {
          const now = performance.now();
          if (!live && now - shown < PLAIN_INTERVAL) return;
          shown = now;
          task.output = text;
        });
        const seconds = (performance.now() - start) / 1000;
        timings.push({ title, seconds });
        task.title = `${title} ${seconds.toFixed(1)} s`;
      },
    })),
    live
      ? { renderer: "default", rendererOptions: { collapseSubtasks: false } }
      : { renderer: "simple", rendererOptions: { timestamp: { condition: false, field: "" } } },
  );
  await tasks.run();
  return timings;
}
