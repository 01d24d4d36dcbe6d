import { createHash, type Hash } from "node:crypto";

/** SHA-256 of what it is given piece by piece. */
export function openSha256(): Hash {
  return createHash("sha256");
}

/** SHA-256 of some contents, 64 hexadecimal digits, as `sha256sum` prints it. */
export function sha256Of(bytes: Uint8Array): string {
  return openSha256().update(bytes).digest("hex");
}

/** One short name for some contents, in order: 32 hexadecimal digits of SHA-256. */
export function hashOf(...parts: Array<string | Uint8Array>): string {
  const hash = openSha256();
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    // With its length, so that ("ab", "c") and ("a", "bc") differ.
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest("hex").slice(0, 32);
}

/** A short name for a value that JSON can hold: 32 hexadecimal digits of SHA-256. */
export function hashOfJson(value: unknown): string {
  return hashOf(JSON.stringify(value));
}
