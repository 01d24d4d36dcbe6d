/** Counts for precision, recall and F1 over sets of keys. */
export interface Score {
  right: number;
  found: number;
  expected: number;
}

export const NOTHING: Score = { right: 0, found: 0, expected: 0 };

/** Compares two lists of keys; a key that occurs n times must be found n times. */
export function compare(
  found: string[],
  expected: string[],
): Score & { missing: string[]; extra: string[] } {
  const left = new Map<string, number>();
  for (const key of expected) left.set(key, (left.get(key) ?? 0) + 1);
  const extra: string[] = [];
  let right = 0;
  for (const key of found) {
    const count = left.get(key) ?? 0;
    if (count > 0) {
      left.set(key, count - 1);
      right += 1;
    } else {
      extra.push(key);
    }
  }
  const missing = [...left].flatMap(([key, count]) => Array<string>(count).fill(key));
  return { right, found: found.length, expected: expected.length, missing, extra };
}

export function add(a: Score, b: Score): Score {
  return { right: a.right + b.right, found: a.found + b.found, expected: a.expected + b.expected };
}

export function f1({ right, found, expected }: Score): number {
  return found + expected === 0 ? 1 : (2 * right) / (found + expected);
}
