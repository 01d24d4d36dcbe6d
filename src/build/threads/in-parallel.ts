/** Files that are read or written at once: more only wait for the disk. */
const AT_ONCE = 32;

/**
 * Runs an asynchronous function over a list, some at a time; results in the list's order. After a
 * failure nothing more is begun, and what was begun is waited for: then the failure is thrown.
 */
export async function inParallel<T, R>(
  list: readonly T[],
  run: (entry: T, index: number) => Promise<R>,
  atOnce: number = AT_ONCE,
): Promise<R[]> {
  const results = new Array<R>(list.length);
  const failures: unknown[] = [];
  let next = 0;
  const work = async () => {
    while (next < list.length && failures.length === 0) {
      const index = next++;
      try {
        results[index] = await run(list[index]!, index);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}
