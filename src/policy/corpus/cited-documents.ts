import { documentNumberKey } from "../lexicon/document-number.ts";
import { titleKey } from "../references/titles.ts";
import type { PolicyDocument, Reference } from "../tree.ts";

/** A document that the library cites, whether it holds it or not. */
export interface CitedDocument {
  title: string | null;
  documentNumber: string | null;
  /** Slug where the library holds it. */
  slug: string | null;
  /** Slugs that fit where it can't be told which is meant. */
  candidates: string[];
  count: number;
  /** Who cites it, most often first. */
  from: Array<{ document: string; title: string; count: number; anchors: string[] }>;
}

/**
 * Lists all documents that a library cites, the most cited first: what 引用文件 pages show, and which
 * missing documents would resolve the most.
 *
 * @param documents with references resolved.
 */
export function citedDocuments(documents: PolicyDocument[]): CitedDocument[] {
  const titles = new Map(
    documents.map(({ slug, title, documentNumber }) => [slug, { title, documentNumber }]),
  );
  const cited = new Map<string, CitedDocument>();
  for (const document of documents) {
    for (const reference of document.references) {
      const key = keyOf(document, reference);
      if (key === null) continue;
      const entry = cited.get(key) ?? start(reference, titles);
      cited.set(key, entry);
      entry.title ??= reference.target.title ?? null;
      entry.documentNumber ??= reference.target.documentNumber ?? null;
      entry.count += 1;
      countFrom(entry, document, reference);
    }
  }
  for (const entry of cited.values())
    entry.from.sort((a, b) => b.count - a.count || compare(a.document, b.document));
  return [...cited.values()].sort(
    (a, b) => b.count - a.count || compare(a.title ?? "", b.title ?? ""),
  );
}

/** One key for one document: its slug, else its title, else its number; `null` for the citing one. */
function keyOf(document: PolicyDocument, { kind, status, target }: Reference): string | null {
  if (kind !== "external-title" && kind !== "external-article") return null;
  if (status === "resolved" || target.document !== null) {
    return target.document === document.slug ? null : `slug:${target.document}`;
  }
  if (target.title != null) return `title:${titleKey(target.title)}`;
  return target.documentNumber == null
    ? null
    : `number:${documentNumberKey(target.documentNumber)}`;
}

function start(
  { target, candidates }: Reference,
  titles: Map<string, { title: string; documentNumber: string | null }>,
): CitedDocument {
  const held = target.document === null ? undefined : titles.get(target.document);
  return {
    title: held?.title ?? target.title ?? null,
    documentNumber: held?.documentNumber ?? target.documentNumber ?? null,
    slug: target.document,
    candidates: candidates ?? [],
    count: 0,
    from: [],
  };
}

function countFrom(
  entry: CitedDocument,
  { slug, title }: PolicyDocument,
  { from }: Reference,
): void {
  const last = entry.from.at(-1);
  if (last?.document === slug) {
    last.count += 1;
    if (!last.anchors.includes(from)) last.anchors.push(from);
  } else {
    entry.from.push({ document: slug, title, count: 1, anchors: [from] });
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
