/** Whole numbers from 0, texts and arrays: what Pagefind writes, but for weights. */
export type CborValue = number | string | CborValue[];

/** Major types of RFC 8949. */
export const UNSIGNED = 0;
export const TEXT = 3;
export const ARRAY = 4;

/** Writes a value the one way RFC 8949 prefers: every size as short as it goes. */
export function encodeCbor(value: CborValue): Uint8Array {
  const bytes: number[] = [];
  const utf8 = new TextEncoder();
  const write = (part: CborValue) => {
    if (typeof part === "number") {
      bytes.push(...encodeHead(UNSIGNED, part));
    } else if (typeof part === "string") {
      const text = utf8.encode(part);
      bytes.push(...encodeHead(TEXT, text.length));
      for (const byte of text) bytes.push(byte);
    } else {
      bytes.push(...encodeHead(ARRAY, part.length));
      for (const item of part) write(item);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}

/** The head of a value; of a whole number it is all. */
export function encodeHead(kind: number, size: number): number[] {
  const head = kind << 5;
  if (size < 24) return [head | size];
  if (size < 0x100) return [head | 24, size];
  if (size < 0x10000) return [head | 25, size >> 8, size & 255];
  return [head | 26, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255];
}
