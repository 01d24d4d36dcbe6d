import type { Diagnostic } from "../diagnostic.ts";
import { type ClauseIndex, indexClauses, type Place, pathOf } from "../references/clause-index.ts";
import { titleKey } from "../references/titles.ts";
import type { PolicyDocument, PolicyNode, Reference } from "../tree.ts";
import { describeClause, nearestClause } from "./describe-clause.ts";
import { findDocuments, indexLibrary, type LibraryIndex } from "./library-index.ts";
import { type Located, locateClauses, partsFor } from "./locate-clauses.ts";

/** What the second pass needs to know of each document, made when first needed. */
interface Library {
  index: LibraryIndex;
  bySlug: Map<string, PolicyDocument>;
  clausesOf: (document: PolicyDocument) => ClauseIndex;
}

/**
 * The second pass: leads every reference to where it points, now that the whole library is known.
 *
 * Guarantees:
 * 1. `resolved`: `target.document` is a slug of the library, and `target.anchor` an anchor of that
 *    document, or `null` for the document as a whole; `target.anchors` lists all anchors where a
 *    list or range names more than one.
 * 2. `external`: another document that the library does not hold. `ambiguous`: several fit, their
 *    slugs are `candidates`. `unresolved`: a clause or attachment that does not exist; each is a
 *    warning that names the nearest one that does.
 * 3. The documents given are not changed; the same library gives the same result in any order.
 *
 * @param aliases further names of documents, by slug.
 */
export function resolveReferences(
  documents: PolicyDocument[],
  aliases: Record<string, string[]>,
): { documents: PolicyDocument[]; diagnostics: Diagnostic[] } {
  const indexes = new Map<PolicyDocument, ClauseIndex>();
  const library: Library = {
    index: indexLibrary(documents, aliases),
    bySlug: new Map(documents.map((document) => [document.slug, document])),
    clausesOf: (document) => {
      const known = indexes.get(document) ?? indexClauses(document.children);
      indexes.set(document, known);
      return known;
    },
  };
  const diagnostics: Diagnostic[] = [];
  const resolved = documents.map((document) => {
    const places = placesOf(library.clausesOf(document));
    const references = document.references.map((reference) => {
      const outcome = resolve(library, document, reference, places.get(reference.from) ?? null);
      if (outcome.problem !== null)
        diagnostics.push(warn(document, reference, places, outcome.problem));
      return outcome.reference;
    });
    return { ...document, references };
  });
  return { documents: resolved, diagnostics };
}

interface Outcome {
  reference: Reference;
  /** What is wrong, Chinese then English. */
  problem: string | null;
}

interface NodePlace extends Place {
  node: PolicyNode;
}

function placesOf(index: ClauseIndex): Map<string, NodePlace> {
  return new Map([...index.placeOf].map(([node, place]) => [node.id, { ...place, node }]));
}

function resolve(
  library: Library,
  document: PolicyDocument,
  reference: Reference,
  place: NodePlace | null,
): Outcome {
  const { kind, target } = reference;
  if (kind === "attachment") return resolveAttachment(library, document, reference);
  const isOwn = kind === "internal" || (kind === "relative" && target.title === undefined);
  if (isOwn) return resolveIn(library, document, reference, place);
  // A document that repeals one of its own name cites the earlier one.
  const isPredecessor =
    target.documentNumber == null && titleKey(target.title ?? "") === titleKey(document.title);
  const all = findDocuments(library.index, target);
  const found = isPredecessor ? all.filter(({ slug }) => slug !== document.slug) : all;
  if (found.length === 0) return done({ ...reference, status: "external" });
  if (found.length > 1) {
    return done({
      ...reference,
      status: "ambiguous",
      candidates: found.map(({ slug }) => slug).sort(),
    });
  }
  const [entry] = found;
  const cited = library.bySlug.get(entry!.slug)!;
  if (kind === "external-title") return done(leadTo(reference, cited, entry!.anchor, []));
  const outcome = resolveIn(library, cited, reference, null);
  const leads = outcome.reference.target.anchor ?? entry!.anchor;
  return outcome.reference.status === "resolved"
    ? done(leadTo(outcome.reference, cited, leads, []))
    : outcome;
}

function done(reference: Reference): Outcome {
  return { reference, problem: null };
}

function leadTo(
  reference: Reference,
  document: PolicyDocument,
  anchor: string | null,
  anchors: string[],
): Reference {
  const more = anchors.length > 1 ? { anchors } : {};
  return {
    ...reference,
    status: "resolved",
    target: { ...reference.target, document: document.slug, anchor, ...more },
  };
}

/** A clause of a document, this one or another. */
function resolveIn(
  library: Library,
  document: PolicyDocument,
  reference: Reference,
  place: NodePlace | null,
): Outcome {
  const clauses = library.clausesOf(document);
  const { embedded } = reference.target;
  if (typeof embedded === "number") {
    return done(leadTo(reference, document, clauses.parts[embedded]?.node?.id ?? null, []));
  }
  const parts = partsFor(clauses, place?.part ?? null);
  const located = locateClauses(parts, reference.target, place?.clause ?? null);
  if (located === null) {
    // 本编 of a file that holds that book only, 宪法序言: as far as the document.
    return done(leadTo(reference, document, null, []));
  }
  if (located.missing === null)
    return done(leadTo(reference, document, located.anchors[0] ?? null, located.anchors));
  return {
    reference: { ...reference, target: { ...reference.target, document: document.slug } },
    problem: describeMissing(parts[0]?.articles ?? [], document, located.missing),
  };
}

function describeMissing(
  articles: Parameters<typeof nearestClause>[0],
  document: PolicyDocument,
  { path, found }: NonNullable<Located["missing"]>,
): string {
  const nearest = nearestClause(articles, found);
  const named =
    nearest === null ? null : describeClause(pathOf(nearest).filter(({ unit }) => isCited(unit)));
  const hint = named === null ? "" : `，最接近的是${named}`;
  const near = nearest === null ? "" : ` The nearest is ${nearest.node.id}.`;
  return `《${document.title}》中没有${describeClause(path)}${hint}；请核对原文。No such provision.${near} Check the source.`;
}

function isCited(unit: string): boolean {
  return !["part", "subpart", "chapter", "section"].includes(unit);
}

/** An attachment of this document, by number, by title, or the only one. */
function resolveAttachment(
  library: Library,
  document: PolicyDocument,
  reference: Reference,
): Outcome {
  const { attachment, title } = reference.target;
  const attachments = library
    .clausesOf(document)
    .parts.flatMap(({ node }) => (node === null || node.unit === "document" ? [] : [node]));
  const node =
    (title == null
      ? undefined
      : attachments.find((own) => titlesOf(own).includes(titleKey(title)))) ??
    (attachment == null
      ? undefined
      : attachments.find((own, at) => (own.ordinal?.value ?? at + 1) === attachment)) ??
    (attachments.length === 1 ? attachments[0] : undefined);
  if (node !== undefined) return done(leadTo(reference, document, node.id, []));
  const problem =
    attachments.length === 0
      ? "文件中没有附件；如有附件，请一并放入。The document has no attachments: add them if there are any."
      : `文件中没有这个附件，共有 ${attachments.length} 个附件；请核对原文。No such attachment among the ${attachments.length} printed: check the source.`;
  return { reference, problem };
}

function titlesOf(node: PolicyNode): string[] {
  const titles = node.children.filter(({ type }) => type === "title").map(({ text }) => text);
  return [...titles, ...(node.heading === null ? [] : [node.heading])].map(titleKey);
}

function warn(
  document: PolicyDocument,
  reference: Reference,
  places: Map<string, NodePlace>,
  problem: string,
): Diagnostic {
  return {
    file: document.source.file,
    line: reference.line,
    column: columnOf(reference, places.get(reference.from)?.node ?? null),
    severity: "warning",
    ruleId: "reference-target-missing",
    message: `引用“${reference.surface}”无处可指：${problem}`,
  };
}

/** As exact as the tree allows: blanks after a number are not in it. */
function columnOf({ field, start }: Reference, node: PolicyNode | null): number {
  if (node === null || field === "cell") return 1;
  const marker = node.ordinal?.raw.length ?? 0;
  const heading = field === "text" ? (node.heading?.length ?? 0) : 0;
  const breakBefore = field === "text" ? node.text.lastIndexOf("\n", start - 1) : -1;
  return breakBefore > 0 ? start - breakBefore : node.column + marker + heading + start;
}
