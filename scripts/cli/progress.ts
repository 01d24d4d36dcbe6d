import { Listr } from "listr2";
import type { Phase, RunPhases } from "../../src/build/phases/run-phases.ts";

/** What a phase took. */
export interface Cost {
  title: string;
  seconds: number;
  /** Memory of the program when the phase ended, threads included, in MB. */
  memory: number;
}

/** Lines of progress that CI logs get, at most one in this many milliseconds. */
const PLAIN_INTERVAL = 2000;

/**
 * Shows phases as they run, in a live list on a terminal and in plain lines elsewhere.
 *
 * @returns runs phases, and throws what a phase throws; and what each took, as they end.
 */
export function openProgress(): { run: RunPhases; costs: Cost[] } {
  const costs: Cost[] = [];
  const live = process.stderr.isTTY === true && !process.env.CI;
  const run = async (...phases: Phase[]) => {
    const failures: unknown[] = [];
    const tasks = phases.map((phase) => ({
      title: phase.title,
      task: async (_: unknown, task: { title: string; output: string }) => {
        const cost = await measure(phase, live ? 0 : PLAIN_INTERVAL, (text) => {
          // Plain lines of phases that run at the same time are told apart by their names.
          task.output = live ? text : `${phase.title} ${text}`;
        }).catch((error) => {
          failures.push(error);
          throw error;
        });
        costs.push(cost);
        task.title = `${cost.title} ${cost.seconds.toFixed(1)} s`;
      },
    }));
    const list = new Listr(tasks, {
      concurrent: true,
      // The others are waited for.
      exitOnError: false,
      ...(live
        ? { renderer: "default", rendererOptions: { collapseSubtasks: false } }
        : { renderer: "simple", rendererOptions: { timestamp: { condition: false, field: "" } } }),
    });
    await list.run();
    if (failures.length > 0) throw failures[0];
  };
  return { run, costs };
}

async function measure(
  { title, run }: Phase,
  interval: number,
  show: (text: string) => void,
): Promise<Cost> {
  const start = performance.now();
  let shown = start;
  await run((text) => {
    const now = performance.now();
    if (now - shown < interval) return;
    shown = now;
    show(text);
  });
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  return { title, seconds: (performance.now() - start) / 1000, memory };
}
