import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import { inParallel } from "./in-parallel.ts";

/** Functions that a crew can be asked for: one argument and a result, both structured clones. */
// biome-ignore lint/suspicious/noExplicitAny: each function has a task of its own kind.
type Work = Record<string, (task: any) => unknown>;

/** A module of such functions. */
export interface Craft<W extends Work> {
  url: URL;
  /** Up to so many tasks are done in this thread: before others would have started. */
  few: number;
  /** Never there: it carries the type of the module. */
  work?: W;
}

type Result<W extends Work, N extends keyof W> = Awaited<ReturnType<W[N]>>;

/** Does many tasks of the same kind, in as many threads as the machine has cores. */
export class Crew {
  readonly #env: Record<string, string>;
  #pool: Tinypool | null = null;
  #failed = false;

  /** @param env added to the environment of the threads. */
  constructor(env: Record<string, string> = {}) {
    this.#env = env;
  }

  /**
   * @param name of the function that does one task.
   * @param onDone called after each task with the number done.
   * @returns the results in the order of the tasks; throws what a task throws. All other work of the
   *   crew then ends as well.
   */
  async run<W extends Work, N extends keyof W & string>(
    craft: Craft<W>,
    name: N,
    tasks: Array<Parameters<W[N]>[0]>,
    onDone: (done: number) => void = () => {},
  ): Promise<Array<Result<W, N>>> {
    const work = await this.#worker(craft, name, tasks.length);
    let done = 0;
    const results = await inParallel(
      tasks,
      async (task) => {
        if (this.#failed) throw new Error("已停止。Stopped.");
        try {
          const result = await work(task);
          onDone(++done);
          return result;
        } catch (error) {
          this.#failed = true;
          throw error;
        }
      },
      availableParallelism() * 2,
    );
    return results as Array<Result<W, N>>;
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = null;
  }

  async #worker(
    { url, few }: Craft<Work>,
    name: string,
    tasks: number,
  ): Promise<(task: unknown) => unknown> {
    if (tasks <= few && this.#pool === null) {
      const module: Work = await import(url.href);
      return module[name]!;
    }
    this.#pool ??= new Tinypool({
      minThreads: 1,
      maxThreads: availableParallelism(),
      env: { ...process.env, ...this.#env } as Record<string, string>,
    });
    const pool = this.#pool;
    return (task) => pool.run(task, { name, filename: fileURLToPath(url) });
  }
}
