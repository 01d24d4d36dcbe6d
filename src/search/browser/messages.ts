import type { EngineResult, SearchOptions } from "../engine/search-types.ts";

/** Where the index is: the search folder's address, and its manifest where the page has it already. */
export interface IndexLocation {
  folder: string;
  manifest: string | null;
}

/** From the page to the worker. */
export type Question =
  | { kind: "open"; id: number; place: IndexLocation }
  | { kind: "search"; id: number; place: IndexLocation; query: string; options: SearchOptions }
  | { kind: "stop"; id: number };

/** From the worker to the page. */
export interface Answer {
  id: number;
  result?: EngineResult;
  error?: string;
}
