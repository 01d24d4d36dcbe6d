import { gunzipSync } from "fflate";

/** Packed bytes from which the browser's own unpacking is worth its detours. */
const LARGE = 32_000;

/** Unpacks gzip: small files at once, large ones by the browser where it can. */
export async function unzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length < LARGE || typeof DecompressionStream === "undefined") return gunzipSync(bytes);
  const stream = new Blob([bytes as BlobPart]).stream();
  const unpacked = stream.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
