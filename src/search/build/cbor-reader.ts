import { ARRAY, type CborValue, TEXT, UNSIGNED } from "../store/cbor.ts";

/** Reads CBOR (RFC 8949) from bytes, one value after the other. */
export class CborReader {
  readonly bytes: Uint8Array;
  /** Where the next value begins. */
  at = 0;
  /** Major type of the head that was read last. */
  #kind = UNSIGNED;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /**
   * Reads the head of a value: the number itself, the bytes of a text, the items of an array.
   *
   * @throws {RangeError} where the next value is of another kind.
   */
  readHead(kind: number): number {
    const size = this.#readAnyHead();
    if (this.#kind !== kind) throw new RangeError(`Unexpected kind of value: ${this.#kind}.`);
    return size;
  }

  readText(): string {
    const size = this.readHead(TEXT);
    this.at += size;
    return UTF8.decode(this.bytes.subarray(this.at - size, this.at));
  }

  /** @throws {RangeError} on a kind that `CborValue` does not have. */
  readValue(): CborValue {
    const size = this.#readAnyHead();
    switch (this.#kind) {
      case UNSIGNED:
        return size;
      case TEXT:
        this.at += size;
        return UTF8.decode(this.bytes.subarray(this.at - size, this.at));
      case ARRAY:
        return Array.from({ length: size }, () => this.readValue());
      default:
        throw new RangeError(`Unexpected kind of value: ${this.#kind}.`);
    }
  }

  /** Passes over a number, or over an array of whatever is in it. */
  skip(): void {
    for (let values = 1; values > 0; values--) {
      const size = this.#readAnyHead();
      if (this.#kind === ARRAY) values += size;
      else if (this.#kind === TEXT) this.at += size;
      else if (this.#kind > ARRAY) throw new RangeError(`Unexpected kind of value: ${this.#kind}.`);
    }
  }

  #readAnyHead(): number {
    const { bytes } = this;
    if (this.at >= bytes.length) throw new RangeError("The bytes end too early.");
    const head = bytes[this.at++]!;
    this.#kind = head >> 5;
    const size = head & 31;
    if (size < 24) return size;
    const width = 1 << (size - 24);
    if (width > 4) throw new RangeError("Unexpected size.");
    let value = 0;
    for (const end = this.at + width; this.at < end; this.at++) {
      value = value * 256 + bytes[this.at]!;
    }
    return value;
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Reads bytes that are one value.
 *
 * @throws {RangeError} on any other kind, and where bytes are left over.
 */
export function decodeCbor(bytes: Uint8Array): CborValue {
  const reader = new CborReader(bytes);
  const value = reader.readValue();
  if (reader.at !== bytes.length) throw new RangeError("Bytes are left over.");
  return value;
}
