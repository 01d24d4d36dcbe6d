import { placesOf } from "../address/places-of.ts";
import type { PolicyDocument, Term } from "../document/tree.ts";

/** A term with the document that defines it. */
export interface LibraryTerm extends Pick<Term, "term" | "kind" | "definition" | "anchor"> {
  document: string;
  title: string;
  /** Where the term is defined: 第二条第一款. */
  place: string;
  /** Where the term holds, if not in the whole document: 第三章. */
  scope: string | null;
}

/** The terms that a document defines, in reading order, as a list of the library shows them. */
export function libraryTerms(document: PolicyDocument): LibraryTerm[] {
  const { slug, title, terms, children } = document;
  if (terms.length === 0) return [];
  const places = placesOf(children);
  return terms.map(({ term, kind, definition, anchor, scope }) => ({
    term,
    kind,
    definition,
    document: slug,
    title,
    anchor,
    place: places.get(anchor)!.label,
    scope: scope === null ? null : places.get(scope)!.label,
  }));
}
