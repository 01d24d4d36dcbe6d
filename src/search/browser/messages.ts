import type { EngineResult, SearchOptions } from "../engine/search-types.ts";

/** Where the index is: the search folder's address, and its manifest where the page has it already. */
export interface IndexLocation {
  folder: string;
  manifest: string | null;
}

/** What the page asks of the worker. */
export type Question =
  | { kind: "open"; id: number; place: IndexLocation }
  | { kind: "search"; id: number; place: IndexLocation; query: string; options: SearchOptions }
  | { kind: "stop"; id: number };

/** What the worker answers the page. */
export interface Answer {
  id: number;
  result?: EngineResult;
  error?: string;
}
