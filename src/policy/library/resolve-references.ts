import {
  type ClauseIndex,
  type ClausePlace,
  indexClauses,
  pathOf,
} from "../address/clause-index.ts";
import { describeClause, nearestClause } from "../address/describe-clause.ts";
import { type Located, locateClauses, partsFor } from "../address/locate-clauses.ts";
import { titleKey } from "../cite/names/titles.ts";
import type { PolicyDocument, PolicyNode, Reference, ReferenceTarget } from "../document/tree.ts";
import { quoteTitle } from "../lexicon/quote-title.ts";
import type { Diagnostic } from "../report/diagnostic.ts";
import { report } from "../report/report.ts";
import {
  type CitedName,
  type DocumentNames,
  documentNames,
  findDocuments,
  indexLibrary,
  type LibraryIndex,
} from "./library-index.ts";
import { splitList } from "./split-list.ts";
import { type TargetProblem, warnOfTarget } from "./warn-of-target.ts";

/** What the second pass needs to know of the library. */
interface KnownLibrary {
  index: LibraryIndex;
  titleOf: (slug: string) => string;
  clausesOf: (slug: string) => ClauseIndex;
}

/**
 * Leads the references of one document to where they point.
 *
 * Guarantees:
 * 1. `resolved`: `target.document` is a slug of the library, and `target.anchor` an anchor of that
 *    document, or `null` for the document as a whole; `target.anchors` lists all anchors where a
 *    list or range names more than one.
 * 2. `external`: another document that the library does not hold. `ambiguous`: several fit, their
 *    slugs are `candidates`. `unresolved`: a clause or attachment that does not exist; each is a
 *    warning that names the nearest one that does. A list of which some exist leads to these, says
 *    in `parts` which they are, and is a warning too.
 * 3. The document given is not changed; what it was resolved to before makes no difference.
 */
export type Resolver = (document: PolicyDocument) => {
  document: PolicyDocument;
  diagnostics: Diagnostic[];
};

/** Documents whose clauses are kept at hand while others cite them. */
const KEPT_CLAUSES = 100;

/**
 * The second pass, now that the names of the whole library are known. Documents are only loaded
 * where one of their clauses is cited, so that a library need not fit into memory.
 *
 * @param load gives a document of the library by its slug.
 */
export function openResolver(
  names: DocumentNames[],
  load: (slug: string) => Pick<PolicyDocument, "children">,
): Resolver {
  const titles = new Map(names.map(({ slug, title }) => [slug, title]));
  const known = new Map<string, ClauseIndex>();
  const library: KnownLibrary = {
    index: indexLibrary(names),
    titleOf: (slug) => titles.get(slug)!,
    clausesOf: (slug) => {
      const clauses = known.get(slug) ?? indexClauses(load(slug).children);
      // The one asked for last is forgotten last.
      known.delete(slug);
      known.set(slug, clauses);
      if (known.size > KEPT_CLAUSES) known.delete(known.keys().next().value!);
      return clauses;
    },
  };
  return (document) => {
    const own = indexClauses(document.children);
    const places = nodePlaces(own);
    const citing: Citing = { document, own, library };
    const outcomes = document.references.map((reference) =>
      resolve(citing, forget(reference), places.get(reference.from) ?? null),
    );
    const diagnostics = outcomes.flatMap(({ reference, problem }) =>
      problem === null
        ? []
        : [warnOfTarget(document, reference, places.get(reference.from)?.node ?? null, problem)],
    );
    const references = outcomes.map(({ reference }) => reference);
    return { document: { ...document, references }, diagnostics };
  };
}

/**
 * The second pass over a library in memory, see `openResolver`. The same library gives the same
 * result in any order.
 *
 * @param aliases further names of documents, by slug.
 */
export function resolveReferences(
  documents: PolicyDocument[],
  aliases: Record<string, string[]>,
): { documents: PolicyDocument[]; diagnostics: Diagnostic[] } {
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const names = documents.map((document) => documentNames(document, aliases[document.slug]));
  const resolver = openResolver(names, (slug) => bySlug.get(slug)!);
  const outcomes = documents.map(resolver);
  return {
    documents: outcomes.map(({ document }) => document),
    diagnostics: outcomes.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Another document as a reference names it, and whether one of its clauses is meant. */
export interface CitedElsewhere extends CitedName {
  clause: boolean;
}

/**
 * The other documents that a document names, each once: what the library answers for them is all
 * that its own references depend on.
 */
export function citedElsewhere(references: Reference[]): CitedElsewhere[] {
  const found = new Map<string, CitedElsewhere>();
  for (const reference of references) {
    if (!namesAnother(reference)) continue;
    const { title = null, documentNumber = null } = reference.target;
    const clause = reference.kind !== "external-title";
    found.set(JSON.stringify([title, documentNumber, clause]), { title, documentNumber, clause });
  }
  return [...found.values()];
}

function namesAnother({ kind, target }: Reference): boolean {
  if (kind === "attachment" || kind === "internal") return false;
  return kind !== "relative" || target.title !== undefined;
}

/** A reference as it was found, before any library was known. */
function forget(reference: Reference): Reference {
  const { candidates: _, parts: ___, ...found } = reference;
  const { anchors: __, ...target } = reference.target;
  return { ...found, status: "unresolved", target: { ...target, document: null, anchor: null } };
}

/** The document whose references are resolved. */
interface Citing {
  document: PolicyDocument;
  own: ClauseIndex;
  library: KnownLibrary;
}

interface Outcome {
  reference: Reference;
  problem: TargetProblem | null;
}

interface NodePlace extends ClausePlace {
  node: PolicyNode;
}

function nodePlaces(index: ClauseIndex): Map<string, NodePlace> {
  return new Map([...index.placeOf].map(([node, place]) => [node.id, { ...place, node }]));
}

function resolve(citing: Citing, reference: Reference, place: NodePlace | null): Outcome {
  const { document, own, library } = citing;
  const { kind, target } = reference;
  if (kind === "attachment") return resolveAttachment(citing, reference);
  if (!namesAnother(reference)) return resolveIn(document, own, reference, place);
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
  const { slug, anchor } = found[0]!;
  if (kind === "external-title") return done(leadTo(reference, slug, anchor, []));
  const cited = { slug, title: library.titleOf(slug) };
  const outcome = resolveIn(cited, library.clausesOf(slug), reference, null);
  const leads = outcome.reference.target.anchor ?? anchor;
  return outcome.reference.status === "resolved"
    ? { ...outcome, reference: leadTo(outcome.reference, slug, leads, []) }
    : outcome;
}

function done(reference: Reference): Outcome {
  return { reference, problem: null };
}

function leadTo(
  reference: Reference,
  slug: string,
  anchor: string | null,
  anchors: string[],
): Reference {
  const more = anchors.length > 1 ? { anchors } : {};
  return {
    ...reference,
    status: "resolved",
    target: { ...reference.target, document: slug, anchor, ...more },
  };
}

/** A clause of a document, this one or another. */
function resolveIn(
  { slug, title }: Pick<PolicyDocument, "slug" | "title">,
  clauses: ClauseIndex,
  reference: Reference,
  place: NodePlace | null,
): Outcome {
  const { embedded } = reference.target;
  if (typeof embedded === "number") {
    return done(leadTo(reference, slug, clauses.parts[embedded]?.node?.id ?? null, []));
  }
  const parts = partsFor(clauses, place?.part ?? null);
  const locate = (target: ReferenceTarget) => locateClauses(parts, target, place?.clause ?? null);
  const located = locate(reference.target);
  if (located === null) {
    // 本编 of a file that holds that book only, 宪法序言: as far as the document.
    return done(leadTo(reference, slug, null, []));
  }
  if (located.missing === null)
    return done(leadTo(reference, slug, located.anchors[0] ?? null, located.anchors));
  const problem = describeMissing(parts[0]?.articles ?? [], title, located.missing);
  const some = splitList(reference, locate);
  if (some !== null) {
    const led = leadTo(reference, slug, located.anchors[0]!, located.anchors);
    return { reference: { ...led, parts: some }, problem };
  }
  return { reference: { ...reference, target: { ...reference.target, document: slug } }, problem };
}

function describeMissing(
  articles: Parameters<typeof nearestClause>[0],
  title: string,
  { path, found }: NonNullable<Located["missing"]>,
): TargetProblem {
  const missing = { title: quoteTitle(title), clause: describeClause(path) };
  const clause = nearestClause(articles, found);
  if (clause === null) {
    return (place, cited) =>
      report("reference-target-missing/clause", place, { cited, ...missing });
  }
  const nearest = describeClause(pathOf(clause).filter(({ unit }) => isCited(unit)));
  const near = { ...missing, nearest, anchor: clause.node.id };
  return (place, cited) => report("reference-target-missing/near", place, { cited, ...near });
}

function isCited(unit: string): boolean {
  return !["part", "subpart", "chapter", "section"].includes(unit);
}

/** An attachment of this document, by number, by title, or the only one. */
function resolveAttachment({ document, own }: Citing, reference: Reference): Outcome {
  const { attachment, title } = reference.target;
  const attachments = own.parts.flatMap(({ node }) =>
    node === null || node.unit === "document" ? [] : [node],
  );
  const node =
    (title == null
      ? undefined
      : attachments.find((one) => titlesOf(one).includes(titleKey(title)))) ??
    (attachment == null
      ? undefined
      : attachments.find((one, at) => (one.ordinal?.value ?? at + 1) === attachment)) ??
    (attachments.length === 1 ? attachments[0] : undefined);
  if (node !== undefined) return done(leadTo(reference, document.slug, node.id, []));
  const count = attachments.length;
  const problem: TargetProblem = (place, cited) =>
    count === 0
      ? report("reference-target-missing/attachments", place, { cited })
      : report("reference-target-missing/attachment", place, { cited, count });
  return { reference, problem };
}

function titlesOf(node: PolicyNode): string[] {
  const titles = node.children.filter(({ type }) => type === "title").map(({ text }) => text);
  return [...titles, ...(node.heading === null ? [] : [node.heading])].map(titleKey);
}
