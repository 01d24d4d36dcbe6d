/**
 * Writes lists of offsets, one for each of some documents: how many there are, then the distances from
 * one to the next, seven bits a byte.
 *
 * @param lists ascending offsets of folded characters.
 */
export function printOffsets(lists: number[][]): Uint8Array {
  const bytes: number[] = [];
  const write = (value: number) => {
    let rest = value;
    while (rest >= 0x80) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
  };
  for (const offsets of lists) {
    write(offsets.length);
    let last = 0;
    for (const offset of offsets) {
      write(offset - last);
      last = offset;
    }
  }
  return Uint8Array.from(bytes);
}

/** Reads what `printOffsets` wrote. */
export function readOffsets(bytes: Uint8Array): number[][] {
  const lists: number[][] = [];
  let at = 0;
  const read = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    let last = 0;
    lists.push(
      Array.from({ length: read() }, () => {
        last += read();
        return last;
      }),
    );
  }
  return lists;
}
