import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeText } from "../../src/policy/read/decode.ts";
import { readText } from "../../src/policy/read/read-text.ts";
import { understandDocument } from "../../src/policy/understand/understand-document.ts";
import { lostCharacters } from "./parse-file.ts";
import type { Row } from "./row.ts";

/** Thousands of laws without gold: does any crash, and how many a second on one core? */
export async function benchScale(archive: string): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "zhangju-laws-"));
  try {
    execFileSync("tar", ["xzf", archive, "-C", folder]);
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".txt"))
      .map((name) => join(folder, name));
    let crashes = 0;
    let lost = 0;
    const before = process.cpuUsage();
    for (const file of files) {
      try {
        const { text, encoding } = decodeText(readFileSync(file))!;
        const source = readText(file, text, encoding);
        lost += lostCharacters(understandDocument(source, { slug: "scale", sha256: "" }).document);
      } catch (error) {
        crashes += 1;
        console.error(file, error);
      }
    }
    const { user, system } = process.cpuUsage(before);
    const perSecond = files.length / ((user + system) / 1e6);
    const row = (figure: string, measured: string, target: string): Row => ({
      set: archive,
      figure,
      measured,
      target,
    });
    return [
      row("documents", String(files.length), "3419"),
      row("crashes", String(crashes), "0"),
      row("characters lost", String(lost), "0"),
      row("read and parsed per second of CPU", perSecond.toFixed(0), "≥ 200"),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
