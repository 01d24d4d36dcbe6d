import type { PolicyNode, Reference } from "../policy/tree.ts";
import { type Place, placesOf } from "./places-of.ts";

/** A document that is cited, with all places that cite it. */
export interface CitedDocument {
  /** Full title without 《》; the citing text where the reference gives only a number. */
  title: string;
  /** With 〔〕: `国发〔2016〕62号`. */
  documentNumber: string | null;
  /** Its slug where it is in this library. */
  slug: string | null;
  places: Place[];
}

/**
 * The other documents that a document cites, in the order of their first mention, each once:
 * references with the same target, title or number are one document.
 */
export function citedDocuments(references: Reference[], nodes: PolicyNode[]): CitedDocument[] {
  const places = placesOf(nodes);
  const byKey = new Map<string, CitedDocument>();
  for (const { kind, surface, from, target } of references) {
    if (kind !== "external-title" && kind !== "external-article") continue;
    const title = target.title ?? surface.replace(/^《|》.*$/gu, "");
    const number = target.documentNumber ?? null;
    const keys = [target.document, number, title].filter((key) => key !== null);
    const known = keys.map((key) => byKey.get(key)).find((entry) => entry !== undefined);
    const cited = known ?? { title, documentNumber: number, slug: target.document, places: [] };
    cited.documentNumber ??= number;
    cited.slug ??= target.document;
    for (const key of keys) byKey.set(key, cited);
    const place = places.get(from);
    if (place && !cited.places.includes(place)) cited.places.push(place);
  }
  return [...new Set(byKey.values())];
}
