import type { DocumentKey } from "../store/document-key.ts";
import { FACETS, type Facet } from "../store/segment-file.ts";
import type { Library } from "./open-library.ts";
import type { FacetCount, SearchOptions } from "./search-types.ts";

type Filters = NonNullable<SearchOptions["filters"]>;

/** Whether a document has one of the wanted values of every kind, one kind left out. */
export function passesFilters(
  library: Pick<Library, "columns">,
  key: DocumentKey,
  filters: Filters,
  except?: Facet,
): boolean {
  return FACETS.every((facet) => {
    if (facet === except || filters[facet] === undefined) return true;
    const wanted = [filters[facet]].flat();
    if (wanted.length === 0) return true;
    return valuesOf(library, key, facet).some((value) => wanted.includes(value));
  });
}

/**
 * Counts the documents of each value, so that a reader sees what one more choice would give: the
 * choices of the other kinds count, those of the same kind do not.
 */
export function countFacets(
  library: Pick<Library, "columns">,
  documents: Iterable<DocumentKey>,
  filters: Filters,
): Record<Facet, FacetCount[]> {
  const keys = [...documents];
  return Object.fromEntries(
    FACETS.map((facet) => {
      const counts = new Map<string, number>();
      for (const key of keys) {
        if (!passesFilters(library, key, filters, facet)) continue;
        for (const value of valuesOf(library, key, facet)) {
          counts.set(value, (counts.get(value) ?? 0) + 1);
        }
      }
      // A choice stays visible when it leads to nothing any more, so that it can be undone.
      for (const value of [filters[facet] ?? []].flat()) {
        if (!counts.has(value)) counts.set(value, 0);
      }
      const list = [...counts].map(([value, count]) => ({ value, count }));
      return [facet, list.sort(facet === "year" ? latestFirst : mostFirst)];
    }),
  ) as Record<Facet, FacetCount[]>;
}

function valuesOf(library: Pick<Library, "columns">, key: DocumentKey, facet: Facet): string[] {
  const { columns, document } = library.columns(key);
  if (facet === "year") {
    const date = columns.dates[document]!;
    return date > 0 ? [String(Math.floor(date / 10_000))] : [];
  }
  const { values, of } = columns.facets[facet];
  return of[document]!.map((value) => values[value]!);
}

function latestFirst(a: FacetCount, b: FacetCount): number {
  return a.value < b.value ? 1 : -1;
}

function mostFirst(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
