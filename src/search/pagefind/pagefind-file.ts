/** What each of Pagefind's files begins with. */
const SIGNATURE = new TextEncoder().encode("pagefind_dcd");

/** Makes bytes a file of Pagefind's, unpacked. */
export function sign(bytes: Uint8Array): Uint8Array {
  const file = new Uint8Array(SIGNATURE.length + bytes.length);
  file.set(SIGNATURE);
  file.set(bytes, SIGNATURE.length);
  return file;
}
