/** Unsigned whole numbers, texts and arrays: what Pagefind writes in its metadata file. */
export type CborValue = number | string | CborValue[];

const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;

/**
 * Reads one value (RFC 8949), of the kinds above only.
 *
 * @throws {RangeError} on any other kind, and where bytes are left over.
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let at = 0;
  const readValue = (): CborValue => {
    const head = view.getUint8(at++);
    const size = readSize(head & 31);
    switch (head >> 5) {
      case UNSIGNED:
        return size;
      case TEXT:
        at += size;
        return utf8.decode(bytes.subarray(at - size, at));
      case ARRAY:
        return Array.from({ length: size }, readValue);
      default:
        throw new RangeError(`Unexpected kind of value: ${head >> 5}.`);
    }
  };
  const readSize = (size: number): number => {
    if (size < 24) return size;
    const width = 1 << (size - 24);
    if (width > 4) throw new RangeError("Unexpected size.");
    at += width;
    if (width === 1) return view.getUint8(at - 1);
    return width === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  };
  const value = readValue();
  if (at !== bytes.length) throw new RangeError("Bytes are left over.");
  return value;
}

/** Writes a value the one way RFC 8949 prefers: every size as short as it goes. */
export function encodeCbor(value: CborValue): Uint8Array {
  const bytes: number[] = [];
  const utf8 = new TextEncoder();
  const writeHead = (kind: number, size: number) => {
    if (size < 24) bytes.push((kind << 5) | size);
    else if (size < 0x100) bytes.push((kind << 5) | 24, size);
    else if (size < 0x10000) bytes.push((kind << 5) | 25, size >> 8, size & 255);
    else
      bytes.push((kind << 5) | 26, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255);
  };
  const write = (part: CborValue) => {
    if (typeof part === "number") {
      writeHead(UNSIGNED, part);
    } else if (typeof part === "string") {
      const text = utf8.encode(part);
      writeHead(TEXT, text.length);
      for (const byte of text) bytes.push(byte);
    } else {
      writeHead(ARRAY, part.length);
      for (const item of part) write(item);
    }
  };
  write(value);
  return Uint8Array.from(bytes);
}
