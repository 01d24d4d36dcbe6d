import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { findLibreOffice } from "../../src/build/content/convert-legacy.ts";

/** Prints every docx of a folder to a PDF beside it, with LibreOffice. */
export async function printToPdf(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".docx"));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  await promisify(execFile)(findLibreOffice()!, [
    profile,
    "--headless",
    "--norestore",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    ...files.map((file) => join(folder, file)),
  ]);
}
