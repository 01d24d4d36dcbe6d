/** Some tasks of the same kind, for one thread. */
export interface Batch {
  /** Address of the module that does them, and the name of the function in it. */
  module: string;
  name: string;
  tasks: unknown[];
}

/** Does tasks one after the other, and gives their results; throws what the first to fail throws. */
export async function doBatch({ module, name, tasks }: Batch): Promise<unknown[]> {
  const { [name]: work } = await import(module);
  const results: unknown[] = [];
  for (const task of tasks) results.push(await work(task));
  return results;
}

export default doBatch;
