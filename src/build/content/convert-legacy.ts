import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** A document that takes longer than this is stuck, in milliseconds. */
const LONGEST_RUN = 120_000;

const NAMES =
  process.platform === "win32" ? ["soffice.exe", "soffice.com"] : ["soffice", "libreoffice"];

/** Where LibreOffice puts itself when it does not enter the search path. */
const FOLDERS = [
  "/usr/lib/libreoffice/program",
  "/opt/libreoffice/program",
  "/snap/bin",
  "/Applications/LibreOffice.app/Contents/MacOS",
  join(homedir(), "Applications/LibreOffice.app/Contents/MacOS"),
  "C:\\Program Files\\LibreOffice\\program",
  "C:\\Program Files (x86)\\LibreOffice\\program",
];

/** Path of the LibreOffice program, or `null` where none is installed. */
export function findLibreOffice(searchPath = process.env["PATH"] ?? ""): string | null {
  for (const folder of [...searchPath.split(delimiter), ...FOLDERS]) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (folder !== "" && existsSync(path)) return path;
    }
  }
  return null;
}

/**
 * Converts a document of an old word processor to docx with LibreOffice.
 *
 * @param extension `doc`, `wps`, `rtf`, `odt`, `xml`: what LibreOffice is to take the bytes for.
 * @returns the docx, or `null` where LibreOffice is not installed.
 * @throws where LibreOffice runs but makes no docx.
 */
export async function convertLegacy(
  bytes: Uint8Array,
  extension: string,
): Promise<Uint8Array | null> {
  const program = findLibreOffice();
  if (program === null) return null;
  const folder = await mkdtemp(join(tmpdir(), "zhangju-"));
  try {
    const input = join(folder, `input.${extension}`);
    await writeFile(input, bytes);
    // A profile of its own lets it run beside an open LibreOffice and beside itself.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const target = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", folder, input];
    await promisify(execFile)(program, [profile, "--headless", "--norestore", ...target], {
      timeout: LONGEST_RUN,
      windowsHide: true,
    });
    return new Uint8Array(await readFile(join(folder, "input.docx")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
