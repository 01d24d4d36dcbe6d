import type { Facet } from "../store/segment-file.ts";
import type { Range } from "../words/match/find-in-text.ts";

/**
 * How a hit answers the query, best first:
 * - `named`: the provision or the document that the query names (民法典 577, 国发 2016 62).
 * - `exact`: the query stands there literally.
 * - `similar`: it stands there with other punctuation or numerals.
 * - `provision`: all words stand in the provision.
 * - `document`: all words stand in the document.
 */
export type Match = "named" | "exact" | "similar" | "provision" | "document";

export interface SearchOptions {
  /** Values to narrow down to; several of one kind widen. */
  filters?: Partial<Record<Facet, string | string[]>>;
  /** Hits to return. Default 20. */
  limit?: number;
  /** Hits to return of one document and kind of match. Default: all. */
  perDocument?: number;
  /** `date` is newest first, within each kind of match. Default `relevance`. */
  sort?: "relevance" | "date";
}

export interface Hit {
  /** Opens the provision, with the words highlighted. */
  url: string;
  /** Slug of the document. */
  document: string;
  /** Id of the element; empty for the top of the page. */
  anchor: string;
  /** Title of the document. */
  title: string;
  /** What is printed around the words found. */
  excerpt: string;
  /** Parts of the excerpt that were searched for. */
  marks: Range[];
  /** The query stands literally in the provision. */
  exact: boolean;
  match: Match;
  /** 第十五条第二款, 标题, 落款; 正文 where no number leads to it. */
  provision: string;
  /** The heading above the provision. */
  section: string;
  documentNumber: string | null;
  documentType: string | null;
  issuers: string[];
  /** Date of the document, ISO 8601. */
  date: string | null;
}

/** The hits of one kind in one document; in the order of the hits. */
interface HitGroup {
  document: string;
  match: Match;
  /** Provisions found, of which `hits` may hold only some. */
  total: number;
}

export interface FacetCount {
  value: string;
  /** Documents that have the value. */
  count: number;
}

export interface SearchResult {
  /** Provisions found, exactly or loosely. */
  total: number;
  /** Documents that hold the query literally. */
  exact: number;
  /** Documents that the provisions found are in. */
  documents: number;
  hits: Hit[];
  groups: HitGroup[];
  facets: Record<Facet, FacetCount[]>;
  /** Queries to try instead, where nothing was found. */
  suggestions: string[];
  /** What the query names, where it names just one: 民法典 577, 国发〔2016〕62号. One of `hits`. */
  direct: Hit | null;
}

/** A hit as the engine makes it, before its address is known. */
export type EngineHit = Omit<Hit, "url"> & { highlight: string[] };
export type EngineResult = Omit<SearchResult, "hits" | "direct"> & {
  hits: EngineHit[];
  direct: EngineHit | null;
};
