import { HEAD_BYTES, putHead, TEXT } from "./cbor.ts";

/** Writes CBOR value by value, millions of them. */
export class CborWriter {
  #bytes = new Uint8Array(1 << 14);
  /** Bytes written. */
  length = 0;

  /** Writes the head of a value; of a whole number it is all. */
  writeHead(kind: number, size: number): void {
    this.#makeRoom(HEAD_BYTES);
    // Most are this small.
    if (size < 24) this.#bytes[this.length++] = (kind << 5) | size;
    else this.length = putHead(this.#bytes, this.length, kind, size);
  }

  writeText(text: string): void {
    const bytes = UTF8.encode(text);
    this.writeHead(TEXT, bytes.length);
    this.write(bytes);
  }

  /** Writes what was encoded before: bytes, or a piece of them. */
  write(bytes: Uint8Array, from = 0, to = bytes.length): void {
    this.#makeRoom(to - from);
    if (to - from > FEW) {
      this.#bytes.set(bytes.subarray(from, to), this.length);
      this.length += to - from;
      return;
    }
    const own = this.#bytes;
    let end = this.length;
    for (let at = from; at < to; at++) own[end++] = bytes[at]!;
    this.length = end;
  }

  /** What was written; then begins anew. */
  take(): Uint8Array {
    const written = this.#bytes.slice(0, this.length);
    this.length = 0;
    return written;
  }

  #makeRoom(more: number): void {
    const wanted = this.length + more;
    if (wanted <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * wanted);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

const UTF8 = new TextEncoder();
/** Up to so many bytes are copied faster one by one. */
const FEW = 64;
