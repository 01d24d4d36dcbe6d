export async function convertLegacy(
  _bytes: Uint8Array,
  _extension: string,
): Promise<Uint8Array | null> {
  return null;
}
