import { type NamedPlace, placesOf } from "../address/places-of.ts";
import type { PolicyDocument, Reference } from "../document/tree.ts";

/** What lists of the whole library need to know of a document: who cites what from where, no text. */
export interface CitationSummary extends Pick<PolicyDocument, "slug" | "title" | "documentNumber"> {
  citations: PlacedReference[];
}

/** A resolved reference, and where it stands. */
export interface PlacedReference
  extends Pick<Reference, "surface" | "kind" | "status" | "from" | "line" | "candidates"> {
  place: NamedPlace;
  target: Pick<Reference["target"], "document" | "anchor" | "anchors" | "title" | "documentNumber">;
}

/** Summarises a document whose references are resolved. */
export function summariseCitations(document: PolicyDocument): CitationSummary {
  const { slug, title, documentNumber } = document;
  const places = placesOf(document.children);
  const citations = document.references.map(
    ({ surface, kind, status, from, line, candidates, target }): PlacedReference => ({
      surface,
      kind,
      status,
      from,
      line,
      ...(candidates === undefined ? {} : { candidates }),
      place: places.get(from)!,
      target: {
        document: target.document,
        anchor: target.anchor,
        ...(target.anchors === undefined ? {} : { anchors: target.anchors }),
        ...(target.title === undefined ? {} : { title: target.title }),
        ...(target.documentNumber === undefined ? {} : { documentNumber: target.documentNumber }),
      },
    }),
  );
  return { slug, title, documentNumber, citations };
}
