/** Whole numbers from 0, texts and arrays: what Pagefind writes, but for weights. */
type CborValue = number | string | CborValue[];

/** Major types of RFC 8949. */
export const UNSIGNED = 0;
export const NEGATIVE = 1;
export const TEXT = 3;
export const ARRAY = 4;

/** Writes a value the one way RFC 8949 prefers: every size as short as it goes. */
export function encodeCbor(value: CborValue): Uint8Array {
  const bytes: number[] = [];
  const utf8 = new TextEncoder();
  const head = (kind: number, size: number) => putHead(bytes, bytes.length, kind, size);
  const write = (part: CborValue) => {
    if (typeof part === "number") {
      head(UNSIGNED, part);
    } else if (typeof part === "string") {
      const text = utf8.encode(part);
      head(TEXT, text.length);
      for (const byte of text) bytes.push(byte);
    } else {
      head(ARRAY, part.length);
      for (const item of part) write(item);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}

/** Bytes of a head, at most. */
export const HEAD_BYTES = 5;

/**
 * Puts the head of a value into bytes; of a whole number it is all.
 *
 * @returns where it ends.
 */
export function putHead(
  bytes: number[] | Uint8Array,
  at: number,
  kind: number,
  size: number,
): number {
  const width = size < 24 ? 0 : size < 0x100 ? 1 : size < 0x10000 ? 2 : 4;
  bytes[at] = (kind << 5) | (width ? 24 + (width >> 1) : size);
  for (let byte = 1; byte <= width; byte++) {
    bytes[at + byte] = (size >>> (8 * (width - byte))) & 255;
  }
  return at + 1 + width;
}
