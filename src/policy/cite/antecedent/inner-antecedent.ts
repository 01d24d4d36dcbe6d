import { type Clause, enclosing, type PartIndex, pathOf } from "../../address/clause-index.ts";
import {
  type ClauseEntry,
  type ClausePath,
  firstPath,
  lastPath,
  mapPaths,
  numberOf,
  widerThan,
} from "../../address/clause-path.ts";
import type { ClauseExpression } from "../clauses/clause-grammar.ts";
import { isQuoted, quoteWithin } from "../reading/amendment.ts";
import type { Mention, Scan } from "../reading/citation-types.ts";
import { type Antecedent, exists, mentionsBefore, named } from "./evidence.ts";

/** 款, 项, 目: of the clause named just before, of the article around, of what the lead-in named. */
export function antecedentOfInner(
  scan: Scan,
  at: number,
  clauses: ClauseExpression,
): Antecedent | null {
  const quoted = ofQuotedClause(scan, at, clauses);
  if (quoted !== null) return quoted;
  const { here, lead, article } = mentionsBefore(scan);
  return (
    firstAttached(here, clauses) ??
    besideItself(scan, clauses) ??
    (lead.length === 1
      ? firstAttached(
          lead.filter(({ owner }) => owner === "self"),
          clauses,
        )
      : null) ??
    ownClauses(scan, clauses) ??
    firstAttached(lead, clauses) ??
    firstAttached(article, clauses) ??
    unresolved(scan, at, clauses, [...here, ...lead, ...article])
  );
}

function firstAttached(mentions: Mention[], clauses: ClauseExpression): Antecedent | null {
  for (const mention of mentions) {
    const antecedent = attach(mention, clauses);
    if (antecedent !== null) return antecedent;
  }
  return null;
}

/** 第二款 after 第三十三条第一款: taken where that article has one. */
function attach(mention: Mention, clauses: ClauseExpression): Antecedent | null {
  const entries = within(mention, clauses);
  if (entries === null) return null;
  if (mention.owner !== "self") return named(mention.owner, entries);
  return exists(mention.part, entries, "whole")
    ? { owner: "self", entries, kind: "relative" }
    : null;
}

function within(mention: Mention, clauses: ClauseExpression): ClauseEntry[] | null {
  const last = mention.entries.at(-1);
  if (last === undefined) return null;
  const prefix = widerThan(lastPath(last), clauses.unit);
  const hasHost = numberOf(prefix, "article") !== null || numberOf(prefix, "division") !== null;
  return hasHost ? mapPaths(clauses.entries, (path) => [...prefix, ...path]) : null;
}

/** Words that only a citation stands between: 违反第二项规定, 有第一款行为. */
const CITING_BEFORE = /(?:违反|依照|按照|根据|符合|适用|实施|属于|达到|[有除按犯对])$/u;
const CITING_AFTER = /^(?:规定|所列|所称|的规定|行为|情形|以外|罪)/u;

/** A citation by its words, of a clause that is not there: shown to staff. */
function unresolved(
  scan: Scan,
  at: number,
  clauses: ClauseExpression,
  mentions: Mention[],
): Antecedent | null {
  const { folded, place } = scan.unit;
  const host = enclosing(place.clause, "article");
  if (
    host === null ||
    !CITING_BEFORE.test(folded.slice(Math.max(0, at - 4), at)) ||
    !CITING_AFTER.test(folded.slice(clauses.end))
  ) {
    return null;
  }
  for (const mention of mentions) {
    const entries = mention.owner === "self" ? within(mention, clauses) : null;
    if (entries !== null) return { owner: "self", entries, kind: "relative" };
  }
  return {
    owner: "self",
    entries: mapPaths(clauses.entries, (path) => [...stepOf(host), ...path]),
    kind: "relative",
  };
}

/** 第一款 of the article around; 第一项 of the 款 around, or of another 款 of the article. */
function ownClauses(scan: Scan, clauses: ClauseExpression): Antecedent | null {
  const { part, clause } = scan.unit.place;
  const host = enclosing(clause, "article") ?? enclosing(clause, "division");
  if (host === null) return rootItems(part, clauses);
  for (const seed of seedsFor(clause, host, clauses)) {
    const entries = mapPaths(clauses.entries, (path) => [...seed, ...path]);
    if (exists(part, entries, "whole", clause) && !pointsAtItself(entries, clause, clauses)) {
      return { owner: "self", entries, kind: "relative" };
    }
  }
  return siblings(part, clause, clauses);
}

/** 第（三）项 inside （五） under 二、: the brackets say which numbers are meant. */
function besideItself(scan: Scan, clauses: ClauseExpression): Antecedent | null {
  const { part, clause } = scan.unit.place;
  const here = enclosing(clause, "subitem");
  const isBracketed = (at: Clause | null | undefined) => /^[（(]/.test(at?.node.ordinal?.raw ?? "");
  const printedAlike =
    firstPath(clauses.entries[0]!)[0]?.bracketed === true &&
    isBracketed(here) &&
    !isBracketed(here?.parent);
  return printedAlike ? siblings(part, clause, clauses) : null;
}

/** 上述第（一）项 inside （三）, where the list stands one level deeper than 项 do. */
function siblings(part: PartIndex, clause: Clause, clauses: ClauseExpression): Antecedent | null {
  const here = enclosing(clause, "subitem");
  if (clauses.unit !== "item" || here === null || here.parent === null) return null;
  const prefix = pathOf(here.parent);
  const entries = mapPaths(clauses.entries, (path) => [
    ...prefix,
    ...path.map((step) => ({ ...step, unit: "subitem" as const })),
  ]);
  return exists(part, entries, "whole", clause)
    ? { owner: "self", entries, kind: "relative" }
    : null;
}

/** 第11项 of a list that no article contains. */
function rootItems(part: PartIndex, clauses: ClauseExpression): Antecedent | null {
  if (clauses.unit !== "item" || !exists(part, clauses.entries, "whole")) return null;
  return { owner: "self", entries: clauses.entries, kind: "relative" };
}

function stepOf(clause: Clause): ClausePath {
  return [
    {
      unit: clause.unit!,
      value: clause.value,
      ...(clause.sub === null ? {} : { sub: clause.sub }),
    },
  ];
}

function seedsFor(clause: Clause, host: Clause, clauses: ClauseExpression): ClausePath[] {
  if (clauses.unit === "paragraph") return [stepOf(host)];
  const paragraph = enclosing(clause, "paragraph");
  const paragraphs = host.children.filter(({ unit }) => unit === "paragraph");
  const nearest = paragraphs.toSorted((a, b) => distance(a, paragraph) - distance(b, paragraph));
  const seeds = nearest.map((at) => [...stepOf(host), ...stepOf(at)]);
  if (clauses.unit === "item") return host.unit === "division" ? [stepOf(host), ...seeds] : seeds;
  const item = enclosing(clause, "item");
  return item === null || paragraph === null
    ? seeds
    : [[...stepOf(host), ...stepOf(paragraph), ...stepOf(item)]];
}

/** The 款 around first, then those before it, the nearest first, then those after. */
function distance(clause: Clause, from: Clause | null): number {
  if (from === null) return clause.value;
  const away = from.value - clause.value;
  return away >= 0 ? away : 1000 - away;
}

/** 违反第一款 inside 第一款 can't mean itself. */
function pointsAtItself(
  entries: ClauseEntry[],
  clause: Clause,
  clauses: ClauseExpression,
): boolean {
  const here = enclosing(clause, clauses.unit);
  if (here === null) return false;
  const around = here.parent?.unit === "paragraph" ? here.parent.value : null;
  return entries.some((entry) => {
    const path = firstPath(entry);
    if (numberOf(path, clauses.unit) !== here.value) return false;
    return (
      clauses.unit === "paragraph" || around === null || numberOf(path, "paragraph") === around
    );
  });
}

/** What 第一款 counts in within new wording that is quoted: the quoted article. */
function ofQuotedClause(scan: Scan, at: number, clauses: ClauseExpression): Antecedent | null {
  const { reading, unit, mentions } = scan;
  const { amendment } = reading;
  if (amendment === null || !isQuoted(unit, at, amendment)) return null;
  const quote = quoteWithin(amendment, unit, at, mentions);
  if (quote === null || quote.article.length === 0) return null;
  const entries = mapPaths(clauses.entries, (path) => [...quote.article, ...path]);
  return { owner: amendment.law, entries, kind: "relative" };
}
