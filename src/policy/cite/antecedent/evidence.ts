import { type Clause, findClause, type PartIndex } from "../../address/clause-index.ts";
import {
  type ClauseEntry,
  type ClausePath,
  firstPath,
  lastPath,
  mapPaths,
} from "../../address/clause-path.ts";
import type { ReferenceKind } from "../../document/tree.ts";
import type { Mention, Owner, Scan } from "../reading/citation-types.ts";
import { MEMORY } from "../reading/reading.ts";

/** What a clause with nothing before it belongs to. */
export interface Antecedent {
  owner: Owner;
  entries: ClauseEntry[];
  kind: ReferenceKind;
  /** Where the citation ends, if not where the clause does. */
  end?: number;
}

/** An antecedent that is said outright. */
export function named(owner: Owner, entries: ClauseEntry[]): Antecedent {
  return { owner, entries, kind: owner === "self" ? "internal" : "external-article" };
}

/** The part around first; the numbers of an issued document are cited without saying so. */
export function candidateParts(scan: Scan): PartIndex[] {
  const { part } = scan.unit.place;
  return [part, ...scan.reading.index.parts.filter((other) => other !== part && other.number <= 1)];
}

/** Do all the clauses exist, as far down as the article or to the end? */
export function exists(
  part: PartIndex,
  entries: ClauseEntry[],
  depth: "whole" | "article",
  near: Clause | null = null,
): boolean {
  return entries.every((entry) =>
    [firstPath(entry), lastPath(entry)].every((path) => {
      const cut =
        depth === "whole"
          ? path
          : path.slice(0, path.findIndex(({ unit }) => unit === "article") + 1);
      return cut.length > 0 && findClause(part, cut, near).clause !== null;
    }),
  );
}

/** What was named before, the latest first: in this text, in those that lead up to it, in its article. */
export function mentionsBefore({ unit, reading, mentions }: Scan): {
  here: Mention[];
  lead: Mention[];
  article: Mention[];
} {
  const latest = (all: Mention[]) => all.slice(-MEMORY).reverse();
  const lead: Mention[] = [];
  for (let above = unit.lead; above !== null; above = above.lead) {
    lead.push(...latest(reading.mentions.get(above) ?? []));
  }
  return { here: latest(mentions), lead, article: latest(reading.inArticle.mentions) };
}

/** 之一 after a list may count the list: the entries without it where only they exist, else `null`. */
export function oneOfSeveral(part: PartIndex, entries: ClauseEntry[]): ClauseEntry[] | null {
  const last = entries.at(-1)!;
  if (lastPath(last).at(-1)?.sub !== 1 || exists(part, entries, "article")) return null;
  const plain = [...entries.slice(0, -1), ...mapPaths([last], dropSuffix)];
  return exists(part, plain, "article") ? plain : null;
}

function dropSuffix(path: ClausePath): ClausePath {
  return path.map(({ unit, value }) => ({ unit, value }));
}
