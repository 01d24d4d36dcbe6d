import type { PolicyDocument, PolicyNode } from "./tree.ts";

/** One line of `catalog.json`: what lists and indexes need to know of a document. */
export type CatalogEntry = Pick<
  PolicyDocument,
  | "slug"
  | "title"
  | "titleOrigin"
  | "documentType"
  | "documentNumber"
  | "issuers"
  | "documentDate"
  | "publicationDate"
  | "effectiveDate"
  | "topic"
  | "validity"
> & {
  source: { file: string; name: string | null };
  /** Sections and provisions with a number. */
  provisions: number;
  references: number;
  /** Clauses that cite it or one of its clauses, its own and others'; see `countBacklinks`. */
  citations: number;
  /** How many warnings staff have of the document. */
  warnings: number;
};

/** Makes a document's line of the catalog; what the library adds, citations and warnings, is 0 yet. */
export function toCatalogEntry(document: PolicyDocument): CatalogEntry {
  return {
    slug: document.slug,
    title: document.title,
    titleOrigin: document.titleOrigin,
    documentType: document.documentType,
    documentNumber: document.documentNumber,
    issuers: document.issuers,
    documentDate: document.documentDate,
    publicationDate: document.publicationDate,
    effectiveDate: document.effectiveDate,
    topic: document.topic,
    validity: document.validity,
    source: { file: document.source.file, name: document.source.name },
    provisions: countProvisions(document.children),
    references: document.references.length,
    citations: 0,
    warnings: 0,
  };
}

function countProvisions(nodes: PolicyNode[]): number {
  return nodes.reduce((count, node) => {
    const counts = node.type === "section" || (node.type === "provision" && node.ordinal !== null);
    return count + (counts ? 1 : 0) + countProvisions(node.children);
  }, 0);
}
