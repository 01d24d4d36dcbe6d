import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Tinypool } from "tinypool";
import { type Batch, doBatch } from "./do-batch.ts";
import { inParallel } from "./in-parallel.ts";

const THREADS = availableParallelism();
const LARGEST_BATCH = 16;
/** Milliseconds until a thread with nothing to do ends: what it has loaded is not loaded again. */
const IDLE = 60_000;

/** Functions that a crew can be asked for: one argument and a result, both structured clones. */
// biome-ignore lint/suspicious/noExplicitAny: each function has a task of its own kind.
type Work = Record<string, (task: any) => unknown>;

/** A module of such functions. */
export interface Craft<W extends Work> {
  url: URL;
  /** Up to so many tasks are done in this thread: before others would have loaded what they need. */
  few: number;
  /** Never there: it carries the type of the module. */
  work?: W;
}

type Result<W extends Work, N extends keyof W> = Awaited<ReturnType<W[N]>>;

/** Does many tasks of the same kind, in as many threads as the machine has cores. */
export class Crew {
  readonly #env: Record<string, string>;
  #pool: Tinypool | null = null;
  #failure: { error: unknown } | null = null;

  /** @param env added to the environment of the threads. */
  constructor(env: Record<string, string> = {}) {
    this.#env = env;
  }

  /**
   * @param name of the function that does one task.
   * @param onDone called now and then with the number of tasks done.
   * @returns the results in the order of the tasks; throws what a task throws. All other work of the
   *   crew then ends as well, with the same error.
   */
  async run<W extends Work, N extends keyof W & string>(
    craft: Craft<W>,
    name: N,
    tasks: Array<Parameters<W[N]>[0]>,
    onDone: (done: number) => void = () => {},
  ): Promise<Array<Result<W, N>>> {
    const work = await this.#worker(craft, name, tasks.length);
    let done = 0;
    const all = await inParallel(
      intoBatches(tasks),
      async (batch) => {
        if (this.#failure !== null) throw this.#failure.error;
        try {
          const results = await work(batch);
          done += batch.length;
          onDone(done);
          return results;
        } catch (error) {
          this.#failure ??= { error };
          throw error;
        }
      },
      THREADS * 2,
    );
    return all.flat() as Array<Result<W, N>>;
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = null;
  }

  async #worker(
    { url, few }: Craft<Work>,
    name: string,
    tasks: number,
  ): Promise<(batch: unknown[]) => Promise<unknown[]>> {
    const pool = tasks <= few ? null : this.#open();
    return async (batch) => {
      const work: Batch = { module: url.href, name, tasks: batch };
      return pool === null ? await doBatch(work) : await pool.run(work);
    };
  }

  #open(): Tinypool {
    this.#pool ??= new Tinypool({
      filename: fileURLToPath(new URL("./do-batch.ts", import.meta.url)),
      minThreads: 1,
      maxThreads: THREADS,
      idleTimeout: IDLE,
      env: { ...process.env, ...this.#env } as Record<string, string>,
    });
    return this.#pool;
  }
}

/** Large enough that handing over costs nothing, small enough that no thread ends long before others. */
function intoBatches<T>(tasks: T[]): T[][] {
  const size = Math.min(Math.ceil(tasks.length / (THREADS * 16)), LARGEST_BATCH);
  const batches: T[][] = [];
  for (let at = 0; at < tasks.length; at += size) batches.push(tasks.slice(at, at + size));
  return batches;
}
