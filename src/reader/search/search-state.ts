import { FACETS, type Facet } from "../../search/store/segment-file.ts";

/** What the search page's address says. */
export interface SearchState {
  /** As typed. */
  query: string;
  filters: Partial<Record<Facet, string[]>>;
  sort: "relevance" | "date";
}

/** @example readState(new URLSearchParams("q=珲春&year=2019")) // { query: "珲春", filters: { year: ["2019"] }, sort: "relevance" } */
export function readState(parameters: URLSearchParams): SearchState {
  const filters: SearchState["filters"] = {};
  for (const facet of FACETS) {
    const values = parameters.getAll(facet).filter((value) => value !== "");
    if (values.length > 0) filters[facet] = [...new Set(values)];
  }
  return {
    query: parameters.get("q") ?? "",
    filters,
    sort: parameters.get("sort") === "date" ? "date" : "relevance",
  };
}

/** The address's query that `readState` reads again; empty for a search that has not begun. */
export function printState({ query, filters, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  for (const facet of FACETS) {
    for (const value of filters[facet] ?? []) parameters.append(facet, value);
  }
  if (sort === "date") parameters.set("sort", sort);
  const printed = parameters.toString();
  return printed && `?${printed}`;
}

/** How many values are chosen. */
export function countChosen(filters: SearchState["filters"]): number {
  return Object.values(filters).reduce((sum, values) => sum + values.length, 0);
}
