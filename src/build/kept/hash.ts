import { createHash } from "node:crypto";

/** One short name for some contents, in order: 32 hexadecimal digits of SHA-256. */
export function hashOf(...parts: Array<string | Uint8Array>): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    // With its length, so that ("ab", "c") and ("a", "bc") differ.
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest("hex").slice(0, 32);
}

/** The same for values that JSON can hold. */
export function hashOfJson(...parts: unknown[]): string {
  return hashOf(JSON.stringify(parts));
}
