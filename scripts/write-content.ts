import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../src/policy/diagnostic.ts";
import type { EmitOptions } from "../src/policy/emit/to-mdast.ts";
import { toMdx } from "../src/policy/emit/to-mdx.ts";
import { toCatalogEntry } from "../src/policy/to-catalog-entry.ts";
import type { PolicyDocument } from "../src/policy/tree.ts";
import { replaceDirectory } from "./replace-directory.ts";

/**
 * Writes `policies/<slug>.mdx`, `documents/<slug>.json` and `catalog.json`. Everything is written
 * beside its place first, so that a failure leaves what was there.
 *
 * @param folder `CONTENT`; other files in it are left alone.
 */
export async function writeContent(
  folder: string,
  documents: PolicyDocument[],
  diagnostics: Diagnostic[],
  options: EmitOptions,
): Promise<void> {
  const staging = join(folder, `.writing-${process.pid}`);
  const policies = join(staging, "policies");
  const json = join(staging, "documents");
  try {
    await mkdir(policies, { recursive: true });
    await mkdir(json, { recursive: true });
    for (const document of documents) {
      await writeFile(join(policies, `${document.slug}.mdx`), toMdx(document, options));
      await writeFile(join(json, `${document.slug}.json`), toJson(document));
    }
    const warnings = countByFile(diagnostics);
    const catalog = documents
      .map((document) => toCatalogEntry(document, warnings.get(document.source.file) ?? 0))
      .sort((a, b) => (a.slug < b.slug ? -1 : 1));
    await writeFile(join(staging, "catalog.json"), toJson(catalog));
    await replaceDirectory(policies, join(folder, "policies"));
    await replaceDirectory(json, join(folder, "documents"));
    await rename(join(staging, "catalog.json"), join(folder, "catalog.json"));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** One space of indentation: lines that a person and a diff can read, at little cost. */
function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function countByFile(diagnostics: Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { file } of diagnostics) counts.set(file, (counts.get(file) ?? 0) + 1);
  return counts;
}
