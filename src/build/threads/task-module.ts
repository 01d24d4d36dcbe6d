/** Functions that threads can be asked for: one argument and a result, both structured clones. */
// biome-ignore lint/suspicious/noExplicitAny: each function has a task of its own kind.
export type Tasks = Record<string, (task: any) => unknown>;

/**
 * A module of such functions, by its address: whoever wants them done need not load it.
 *
 * @example const PAGE_TASKS: TaskModule<typeof import("./render-tasks.ts")> = {…}
 */
export interface TaskModule<T extends Tasks> {
  url: URL;
  /**
   * How many tasks at once are few enough to be done in the thread that asks: they are finished
   * before another thread would have loaded what they need.
   */
  inThisThread: "never" | { upTo: number };
  /** Never there: it carries the type of the module. */
  tasks?: T;
}
