import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadOptions } from "../../policy/read/read-source.ts";
import { convertLegacy } from "./convert-legacy.ts";

/** What reading needs of the machine: LibreOffice for old formats, PDF.js's tables of old Chinese fonts. */
export function findReadOptions(): ReadOptions {
  const cMapFolder = findCMapFolder();
  return { convert: convertLegacy, ...(cMapFolder === null ? {} : { cMapFolder }) };
}

function findCMapFolder(): string | null {
  try {
    const manifest = fileURLToPath(import.meta.resolve("pdfjs-dist/package.json"));
    return join(manifest, "../cmaps/");
  } catch {
    // Not installed: only PDFs whose fonts are not embedded need it, and they are reported.
    return null;
  }
}
