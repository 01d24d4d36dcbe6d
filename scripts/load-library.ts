import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, dirname, relative, resolve } from "node:path";
import { citedDocuments, citesByDocument } from "../src/policy/corpus/cited-documents.ts";
import { collectBacklinks } from "../src/policy/corpus/collect-backlinks.ts";
import { resolveReferences } from "../src/policy/corpus/resolve-references.ts";
import type { Diagnostic } from "../src/policy/diagnostic.ts";
import { parsePolicy } from "../src/policy/parse-policy.ts";
import { readSource } from "../src/policy/read/read-source.ts";
import { parseSidecar, type Sidecar } from "../src/policy/sidecar.ts";
import { toSlug } from "../src/policy/to-slug.ts";
import type { PolicyDocument } from "../src/policy/tree.ts";
import { collectPictures, type Picture } from "./collect-pictures.ts";
import { type FoundSource, findSources, stemOf } from "./find-sources.ts";
import { UsageError } from "./options.ts";
import { findReadOptions } from "./read-options.ts";

/** The documents that can be published, and everything that staff should know. */
export interface Library {
  documents: PolicyDocument[];
  diagnostics: Diagnostic[];
  /** How many warnings each document has, by slug. */
  warnings: Map<string, number>;
  /** Pictures that the documents show. */
  pictures: Picture[];
  /** Documents found, published or not. */
  found: number;
}

/**
 * Reads and understands every document of a folder, then resolves references across them. A
 * document with an error is left out; the others are complete.
 *
 * @param onProgress called after each document.
 * @throws {UsageError} when there is no such folder, or nothing in it.
 */
export async function loadLibrary(
  folder: string,
  onProgress: (done: number, total: number, file: string) => void = () => {},
): Promise<Library> {
  const { sources, orphans, data } = await findSources(folder);
  if (sources.length === 0) {
    throw new UsageError(
      `文件夹“${folder}”里没有文件；请放入文件，或用 --seeds 指定。No documents in this folder: put some there, or name another with --seeds.`,
    );
  }
  const diagnostics = orphans.map((file) =>
    problem(
      file,
      "sidecar-orphan",
      `更正文件没有对应的文件；请改成与文件同名，或删除。No document of this name: rename or delete the sidecar.`,
    ),
  );
  diagnostics.push(...ignoredData(data));
  const documents = new Map<string, PolicyDocument>();
  const pictures: Picture[] = [];
  const aliases: Record<string, string[]> = {};
  for (const [index, found] of sources.entries()) {
    const loaded = await loadDocument(found, folder);
    diagnostics.push(...loaded.diagnostics);
    if (loaded.document !== null) {
      const { slug } = loaded.document;
      const other = documents.get(slug);
      if (other === undefined) {
        documents.set(slug, loaded.document);
        aliases[slug] = loaded.aliases;
        pictures.push(...loaded.pictures);
      } else {
        diagnostics.push(
          problem(
            found.file,
            "slug-duplicate",
            `网址名称“${slug}”已被 ${other.source.file} 使用，本文件未发布；请改文件名，或在同名 .yaml 中写明 slug。This slug is taken: rename the file or set "slug" in its sidecar.`,
          ),
        );
      }
    }
    onProgress(index + 1, sources.length, found.file);
  }
  const resolved = resolveReferences([...documents.values()], aliases);
  const backlinks = collectBacklinks(resolved.documents);
  const cites = citesByDocument(resolved.documents, citedDocuments(resolved.documents));
  return {
    documents: resolved.documents.map((document) => ({
      ...document,
      source: { ...document.source, file: publicPath(document.source.file, folder) },
      cites: cites.get(document.slug) ?? [],
      citedBy: backlinks.get(document.slug) ?? {},
    })),
    diagnostics: [...diagnostics, ...resolved.diagnostics],
    warnings: countWarnings(resolved.documents, [...diagnostics, ...resolved.diagnostics]),
    pictures,
    found: sources.length,
  };
}

/** `seeds/2020/通知.docx`: what is published never tells where on a machine the folder lies. */
function publicPath(file: string, folder: string): string {
  const inside = relative(folder, file).replaceAll("\\", "/");
  return `${basename(resolve(folder))}/${inside}`;
}

function countWarnings(
  documents: PolicyDocument[],
  diagnostics: Diagnostic[],
): Map<string, number> {
  const ofFile = Map.groupBy(
    diagnostics.filter(({ severity }) => severity === "warning"),
    ({ file }) => file,
  );
  return new Map(documents.map(({ slug, source }) => [slug, ofFile.get(source.file)?.length ?? 0]));
}

interface LoadedDocument {
  document: PolicyDocument | null;
  aliases: string[];
  pictures: Picture[];
  diagnostics: Diagnostic[];
}

/** Reads and understands one document; its references lead nowhere yet. */
export async function loadDocument(source: FoundSource, folder: string): Promise<LoadedDocument> {
  const { file } = source;
  try {
    const bytes = await readFile(file);
    const sidecar = await loadSidecar(source.sidecar);
    const read = await readSource(file, bytes, findReadOptions());
    const before = [...sidecar.diagnostics, ...read.diagnostics];
    if (sidecar.value === null || read.source === null) {
      return { document: null, aliases: [], pictures: [], diagnostics: before };
    }
    const { document, diagnostics } = parsePolicy(read.source, {
      slug: sidecar.value.slug ?? toSlug(basename(stemOf(file))),
      sha256: createHash("sha256").update(bytes).digest("hex"),
      sidecar: sidecar.value,
    });
    const found = await collectPictures(document, read.source.blocks, folder);
    const all = [...before, ...diagnostics, ...found.diagnostics];
    const failed = all.some(({ severity }) => severity === "error");
    return {
      document: failed ? null : document,
      aliases: sidecar.value.aliases ?? [],
      pictures: found.pictures,
      diagnostics: all,
    };
  } catch (error) {
    // One bad document never stops the others.
    const message = `程序处理本文件时出错，未发布：${(error as Error).message}；请把本文件发给技术人员。Internal error, not published: please report it with this file.`;
    return {
      document: null,
      aliases: [],
      pictures: [],
      diagnostics: [problem(file, "internal-error", message)],
    };
  }
}

async function loadSidecar(
  file: string | null,
): Promise<{ value: Sidecar | null; diagnostics: Diagnostic[] }> {
  return file === null
    ? { value: {}, diagnostics: [] }
    : parseSidecar(await readFile(file, "utf8"), file);
}

function ignoredData(files: string[]): Diagnostic[] {
  const folders = Map.groupBy(files, (file) => dirname(file));
  return [...folders].map(([folder, inside]) => ({
    ...problem(
      inside[0]!,
      "data-ignored",
      `“${folder}”中有 ${inside.length} 个 .json 数据文件，不是公文，未发布；不需要的请移走。${inside.length} data files are not documents and were passed over.`,
    ),
    severity: "warning",
  }));
}

function problem(file: string, ruleId: string, message: string): Diagnostic {
  return { file, line: 1, column: 1, severity: "error", ruleId, message };
}
