/**
 * A short ASCII name for a text, the same on every machine: 64-bit FNV-1a in base 36. Made to be
 * unlikely to clash by accident, not to keep anything secret.
 *
 * @example shortHash("国发〔2016〕62号") // up to 13 characters from 0-9 and a-z
 */
export function shortHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(36);
}
