import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { clausesOf, goldClauses, goldOutline, type LawEntry, outlineOf } from "./law-outline.ts";
import { lostCharacters, parseFile } from "./parse-file.ts";
import type { Row } from "./row.ts";
import { add, compare, f1, NOTHING, type Score } from "./score.ts";

/** Laws and regulations against their gold outlines. */
export async function benchLaws(folder: string, log: (line: string) => void): Promise<Row[]> {
  let outline: Score = NOTHING;
  let clauses: Score = NOTHING;
  let exact = 0;
  let lost = 0;
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  for (const name of names) {
    const document = await parseFile(join(folder, name));
    const text = await readFile(join(folder, name.replace(".txt", ".json")), "utf8");
    const gold = (JSON.parse(text) as { outline: LawEntry[] }).outline;
    const compared = compare(outlineOf(document.children), goldOutline(gold));
    const details = compare(clausesOf(document.children), goldClauses(gold));
    outline = add(outline, compared);
    clauses = add(clauses, details);
    lost += lostCharacters(document);
    if (compared.missing.length + compared.extra.length === 0) exact += 1;
    for (const key of compared.missing) log(`${name} missing ${key}`);
    for (const key of compared.extra) log(`${name} extra   ${key}`);
    for (const key of details.missing) log(`${name} 款项目 missing ${key}`);
    for (const key of details.extra) log(`${name} 款项目 extra   ${key}`);
  }
  const row = (figure: string, measured: string, target: string): Row => ({
    set: folder,
    figure,
    measured,
    target,
  });
  const rows = [
    row("outline F1 编章节条", f1(outline).toFixed(4), "≥ 0.999"),
    row("documents exact", `${exact}/${names.length}`, "≥ 0.98"),
    row("characters lost", String(lost), "0"),
  ];
  // The corpus with contents has no gold for 款 of its own.
  if (!folder.endsWith("toc"))
    rows.splice(2, 0, row("F1 款项目", f1(clauses).toFixed(4), "≥ 0.99"));
  return rows;
}
