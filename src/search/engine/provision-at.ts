/**
 * Number of the provision that an offset is in.
 *
 * @param starts ascending; the first is 0.
 */
export function provisionAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
