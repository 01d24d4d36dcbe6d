import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { toCatalogEntry } from "../../policy/document/to-catalog-entry.ts";
import type { Backlink, CitedHere, PolicyDocument } from "../../policy/document/tree.ts";
import { makeExports } from "../../policy/emit/exports.ts";
import type { EmitOptions } from "../../policy/emit/to-mdast.ts";
import { type DocumentNames, documentNames } from "../../policy/library/library-index.ts";
import { libraryTerms } from "../../policy/library/library-terms.ts";
import {
  citedElsewhere,
  openResolver,
  type Resolver,
} from "../../policy/library/resolve-references.ts";
import { summariseCitations } from "../../policy/library/summarise-citations.ts";
import { fingerprintOfText, type OwnText } from "../kept/fingerprint.ts";
import { hashOf } from "../kept/hash.ts";
import type { DocumentRecord, PublishedRecord, ResolvedRecord } from "./document-record.ts";
import type { FoundSource } from "./find-sources.ts";
import { loadDocument } from "./load-document.ts";

/**
 * The work on one document that a thread does. Documents themselves never leave it: they go to disk,
 * and what comes back is what the library has to know.
 */

export interface ReadTask {
  source: FoundSource;
  /** Folder of documents. */
  seeds: string;
  /** Receives the document as JSON, and its pictures in a folder of this name with `.images`. */
  file: string;
}

/** Reads and understands a source file. */
export async function read(
  task: ReadTask,
): Promise<Pick<DocumentRecord, "diagnostics" | "beside" | "reading">> {
  const loaded = await loadDocument(task.source, task.seeds);
  const { document, diagnostics, beside } = loaded;
  if (document === null) return { diagnostics, beside, reading: null };
  write(task.file, JSON.stringify(document));
  for (const { path, bytes } of loaded.pictures) write(join(`${task.file}.images`, path), bytes);
  return {
    diagnostics,
    beside,
    reading: {
      names: documentNames(document, loaded.aliases),
      sha256: document.source.sha256,
      cited: citedElsewhere(document.references),
      terms: libraryTerms(document),
      entry: toCatalogEntry(withPublicPath(document, task.source.file, task.seeds)),
      pictures: loaded.pictures.map(({ path, bytes }) => ({ path, hash: hashOf(bytes) })),
    },
  };
}

/** What is needed to resolve references: one file for all tasks, read once. */
export interface LibraryFile {
  names: DocumentNames[];
  /** Where each document is, by slug. */
  files: Record<string, string>;
}

export interface ResolveTask {
  /** Holds a `LibraryFile`. */
  library: string;
  slug: string;
  /** The source file, for messages. */
  source: string;
}

/** Resolves a document's references. */
export function resolveOne(task: ResolveTask): Omit<ResolvedRecord, "key"> {
  const { document, diagnostics } = resolveReferences(task);
  return { diagnostics, summary: summariseCitations(document) };
}

export interface PublishTask extends ResolveTask {
  /** Folder of documents. */
  seeds: string;
  cites: CitedHere[];
  citedBy: Record<string, Backlink[]>;
  options: EmitOptions;
  /** Receives the folders of `EXPORTS`. */
  folder: string;
}

export interface PublishResult extends Omit<PublishedRecord, "key"> {
  files: Array<{ path: string; hash: string }>;
}

/** Writes all files of a document. */
export async function publish(task: PublishTask): Promise<PublishResult> {
  const { options, cites, citedBy } = task;
  const resolved = resolveReferences(task).document;
  const document = { ...withPublicPath(resolved, task.source, task.seeds), cites, citedBy };
  const files = await makeExports(document, options);
  for (const [path, text] of files) write(join(task.folder, path), text);
  return {
    files: [...files].map(([path, text]) => ({ path, hash: hashOf(text) })),
    text: fingerprintOfText(ownText(document)),
  };
}

function ownText(document: PolicyDocument): OwnText {
  const { references, cites, citedBy, terms, termUses, removed, fidelity, source, ...own } =
    document;
  return own;
}

let opened: { library: string; resolver: Resolver; files: LibraryFile["files"] } | undefined;

function resolveReferences({ library, slug, source }: ResolveTask): ReturnType<Resolver> {
  if (opened?.library !== library) {
    const { names, files }: LibraryFile = JSON.parse(readFileSync(library, "utf8"));
    opened = {
      library,
      files,
      resolver: openResolver(names, (other) => readDocumentFile(files[other]!)),
    };
  }
  const document = readDocumentFile(opened.files[slug]!);
  return opened.resolver({ ...document, source: { ...document.source, file: source } });
}

function readDocumentFile(file: string): PolicyDocument {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** `seeds/2020/通知.docx`: what is published never tells where on a machine the folder lies. */
function withPublicPath(document: PolicyDocument, file: string, folder: string): PolicyDocument {
  const inside = relative(folder, file).replaceAll("\\", "/");
  const path = `${basename(resolve(folder))}/${inside}`;
  return { ...document, source: { ...document.source, file: path } };
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
