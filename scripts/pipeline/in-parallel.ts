/** Files that are read or written at once: more only wait for the disk. */
const AT_ONCE = 32;

/**
 * Runs an asynchronous function over a list, some at a time; results in the list's order. After a
 * failure nothing more is begun, and what was begun is waited for: then the failure is thrown.
 *
 * @param list taken from as there is room: it may be made on the way.
 */
export async function inParallel<T, R>(
  list: Iterable<T>,
  run: (entry: T, index: number) => Promise<R>,
  atOnce: number = AT_ONCE,
): Promise<R[]> {
  const entries = list[Symbol.iterator]();
  const results: R[] = [];
  const failures: unknown[] = [];
  let next = 0;
  const work = async () => {
    while (failures.length === 0) {
      const entry = entries.next();
      if (entry.done) return;
      const index = next++;
      try {
        results[index] = await run(entry.value, index);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failures.length > 0) throw failures[0];
  return results;
}
