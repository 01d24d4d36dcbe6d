import type { EngineResult, SearchOptions } from "../engine/search-types.ts";

/** From the page to the worker. */
export type Question =
  | { kind: "open"; id: number; folder: string }
  | { kind: "search"; id: number; folder: string; query: string; options: SearchOptions }
  | { kind: "stop"; id: number };

/** From the worker to the page. */
export interface Answer {
  id: number;
  result?: EngineResult;
  error?: string;
}
