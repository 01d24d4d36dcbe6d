import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseSidecar, type Sidecar } from "../../policy/document/sidecar.ts";
import { toSlug } from "../../policy/document/to-slug.ts";
import type { PolicyDocument } from "../../policy/document/tree.ts";
import type { YamlResult } from "../../policy/document/yaml/read-yaml.ts";
import { readSource } from "../../policy/read/read-source.ts";
import type { Diagnostic } from "../../policy/report/diagnostic.ts";
import { report } from "../../policy/report/report.ts";
import { understandDocument } from "../../policy/understand/understand-document.ts";
import { sha256Of } from "../kept/hash.ts";
import { collectPictures, type Picture } from "./collect-pictures.ts";
import { type FoundSource, stemOf } from "./find-sources.ts";
import { findReadOptions } from "./read-options.ts";

/** A document with what came along, or the reasons why it can't be published. */
export interface LoadedDocument {
  /** `null` where there is an error among the diagnostics. */
  document: PolicyDocument | null;
  aliases: string[];
  pictures: Picture[];
  /** Files that it looked for beside itself, with the hash of what was there; `null` for nothing. */
  beside: Record<string, string | null>;
  diagnostics: Diagnostic[];
}

/**
 * Reads and understands one document; its references lead nowhere yet. Whatever is wrong with it is
 * among the diagnostics: one bad document never stops the others.
 */
export async function loadDocument(source: FoundSource, folder: string): Promise<LoadedDocument> {
  try {
    return await load(source, folder);
  } catch (error) {
    const particulars = { error: (error as Error).message };
    return refused([report("internal-error", { file: source.file }, particulars)]);
  }
}

async function load(
  { file, sidecar: beside }: FoundSource,
  folder: string,
): Promise<LoadedDocument> {
  const bytes = await readFile(file);
  const sidecar = await loadSidecar(beside);
  const read = await readSource(file, bytes, findReadOptions());
  const before = [...sidecar.diagnostics, ...read.diagnostics];
  if (sidecar.value === null || read.source === null) return refused(before);
  const { document, diagnostics } = understandDocument(read.source, {
    slug: sidecar.value.slug ?? toSlug(basename(stemOf(file))),
    sha256: sha256Of(bytes),
    sidecar: sidecar.value,
    ...("placeOf" in sidecar && { sidecarPlaces: sidecar.placeOf }),
  });
  const found = collectPictures(document, read.source.blocks, folder);
  const all = [...before, ...diagnostics, ...found.diagnostics];
  const failed = all.some(({ severity }) => severity === "error");
  return {
    document: failed ? null : document,
    aliases: sidecar.value.aliases ?? [],
    pictures: found.pictures,
    beside: found.beside,
    diagnostics: all,
  };
}

function refused(diagnostics: Diagnostic[]): LoadedDocument {
  return { document: null, aliases: [], pictures: [], beside: {}, diagnostics };
}

async function loadSidecar(
  file: string | null,
): Promise<YamlResult<Sidecar> | { value: Sidecar; diagnostics: [] }> {
  return file === null
    ? { value: {}, diagnostics: [] }
    : parseSidecar(await readFile(file, "utf8"), file);
}
