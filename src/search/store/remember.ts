/** Keeps so many results, the oldest go first; what failed is tried again. */
export function remember<T>(limit: number): (name: string, load: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (name, load) => {
    const known = kept.get(name);
    if (known) return known;
    const loading = load();
    kept.set(name, loading);
    loading.catch(() => kept.delete(name));
    if (kept.size > limit) kept.delete(kept.keys().next().value!);
    return loading;
  };
}
