/** Some tasks of the same kind, for one thread. */
export interface TaskList {
  /** Address of the module that does them, and the name of the function in it. */
  module: string;
  name: string;
  tasks: unknown[];
}

/** Does tasks one after the other, and gives their results; throws what the first to fail throws. */
export async function runTasks({ module, name, tasks }: TaskList): Promise<unknown[]> {
  const { [name]: run } = await import(module);
  const results: unknown[] = [];
  for (const task of tasks) results.push(await run(task));
  return results;
}

/** Runs tasks in a thread of the pool, which asks a module for its default. */
export default runTasks;
