import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import { inParallel } from "./in-parallel.ts";
import { runTasks, type TaskList } from "./run-tasks.ts";
import type { TaskModule, Tasks } from "./task-module.ts";

const THREADS = availableParallelism();
/** Tasks that are handed to a thread at once. */
const LONGEST_LIST = 16;
/** Milliseconds until a thread with nothing to do ends: what it has loaded is not loaded again. */
const IDLE = 60_000;

type Result<T extends Tasks, N extends keyof T> = Awaited<ReturnType<T[N]>>;

/** Does many tasks of the same kind, in as many threads as the machine has cores. */
export class WorkerPool {
  readonly #env: Record<string, string>;
  #threads: Tinypool | null = null;
  #failure: { error: unknown } | null = null;

  /** @param env added to the environment of the threads. */
  constructor(env: Record<string, string> = {}) {
    this.#env = env;
  }

  /**
   * @param name of the function that does one task.
   * @param onDone called now and then with the number of tasks done.
   * @returns the results in the order of the tasks; throws what a task throws. All other work of the
   *   pool then ends as well, with the same error.
   */
  async run<T extends Tasks, N extends keyof T & string>(
    module: TaskModule<T>,
    name: N,
    tasks: Array<Parameters<T[N]>[0]>,
    onDone: (done: number) => void = () => {},
  ): Promise<Array<Result<T, N>>> {
    const runList = this.#runnerOf(module, name, tasks.length);
    let done = 0;
    const all = await inParallel(
      divide(tasks),
      async (list) => {
        if (this.#failure !== null) throw this.#failure.error;
        try {
          const results = await runList(list);
          done += list.length;
          onDone(done);
          return results;
        } catch (error) {
          this.#failure ??= { error };
          throw error;
        }
      },
      THREADS * 2,
    );
    return all.flat() as Array<Result<T, N>>;
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await this.#threads?.destroy();
    this.#threads = null;
  }

  #runnerOf(
    { url, inThisThread }: TaskModule<Tasks>,
    name: string,
    count: number,
  ): (tasks: unknown[]) => Promise<unknown[]> {
    const isFew = inThisThread !== "never" && count <= inThisThread.upTo;
    const threads = isFew ? null : this.#open();
    return async (tasks) => {
      const list: TaskList = { module: url.href, name, tasks };
      return threads === null ? await runTasks(list) : await threads.run(list);
    };
  }

  #open(): Tinypool {
    this.#threads ??= new Tinypool({
      filename: fileURLToPath(new URL("./run-tasks.ts", import.meta.url)),
      minThreads: 1,
      maxThreads: THREADS,
      idleTimeout: IDLE,
      env: { ...process.env, ...this.#env } as Record<string, string>,
    });
    return this.#threads;
  }
}

/** Long enough that handing over costs nothing, short enough that no thread ends long before others. */
function divide<T>(tasks: T[]): T[][] {
  const length = Math.min(Math.ceil(tasks.length / (THREADS * 16)), LONGEST_LIST);
  const lists: T[][] = [];
  for (let at = 0; at < tasks.length; at += length) lists.push(tasks.slice(at, at + length));
  return lists;
}
