/**
 * Writes where the units of some documents begin: for each document their number, then the distances
 * from one to the next, seven bits a byte.
 *
 * @param documents ascending offsets of folded characters, a list for each document.
 */
export function printStarts(documents: number[][]): Uint8Array {
  const bytes: number[] = [];
  const write = (value: number) => {
    let rest = value;
    while (rest >= 0x80) {
      bytes.push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.push(rest);
  };
  for (const starts of documents) {
    write(starts.length);
    let last = 0;
    for (const start of starts) {
      write(start - last);
      last = start;
    }
  }
  return Uint8Array.from(bytes);
}

/** Reads what `printStarts` wrote. */
export function readStarts(bytes: Uint8Array): number[][] {
  const documents: number[][] = [];
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
    documents.push(
      Array.from({ length: read() }, () => {
        last += read();
        return last;
      }),
    );
  }
  return documents;
}
