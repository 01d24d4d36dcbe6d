import type { ReferenceKind } from "../tree.ts";
import { isQuoted, quoteWithin } from "./amendment.ts";
import type { ClauseExpression } from "./clause-grammar.ts";
import { type Clause, enclosing, findClause, type Part, pathOf } from "./clause-index.ts";
import {
  type ClauseEntry,
  type ClausePath,
  firstPath,
  lastPath,
  mapPaths,
  valueOf,
  widerThan,
} from "./clause-path.ts";
import type { Mention, Owner } from "./reading.ts";
import type { Scan } from "./scan-unit.ts";

/** What a clause with nothing before it belongs to. */
export interface Antecedent {
  owner: Owner;
  entries: ClauseEntry[];
  kind: ReferenceKind;
  /** Where the citation ends, if not where the clause does. */
  end?: number;
}

/**
 * Finds the document and the clause that a bare 第…条, 第…款 or 第…项 belongs to.
 *
 * The evidence, in order: what is named right before it; where in this document such a clause
 * exists; what the same text, or the text that leads up to it, named before.
 *
 * @returns `null` where nothing has such a clause: then it is no citation.
 */
export function antecedentOf(scan: Scan, at: number, clauses: ClauseExpression): Antecedent | null {
  const close = adjacent(scan, at);
  if (close !== null) return named(close.owner, clauses.entries);
  switch (clauses.unit) {
    case "article":
      return ofArticle(scan, clauses);
    case "paragraph":
    case "item":
    case "subitem":
      return ofInnerClause(scan, at, clauses);
    case "naturalParagraph":
    case "sentence":
      return null;
    default:
      return ofHeading(scan, clauses);
  }
}

function named(owner: Owner, entries: ClauseEntry[]): Antecedent {
  return { owner, entries, kind: owner === "self" ? "internal" : "external-article" };
}

/** A title right before: 《解释》原第六条, 《…》中的第五条. */
function adjacent(scan: Scan, at: number): Mention | null {
  const last = scan.mentions.at(-1);
  if (last === undefined || last.entries.length > 0) return null;
  return /^(?:的|中的?|内的?|原|原来的|修改后的?)$/u.test(scan.unit.folded.slice(last.end, at)) ? last : null;
}

function ofArticle(scan: Scan, clauses: ClauseExpression): Antecedent | null {
  const { reading, unit } = scan;
  const { part } = unit.place;
  if (reading.amendment !== null) return named(reading.amendment.law, clauses.entries);
  const own = ownArticles(scan, part, clauses);
  if (own !== null) return own;
  const external = mentionsBefore(scan).find(({ owner }) => owner !== "self");
  if (external !== undefined) return named(external.owner, clauses.entries);
  if (reading.subject !== null) return named(reading.subject, clauses.entries);
  if (part.articles.length > 0) return named("self", clauses.entries);
  const recent = reading.cited.at(-1);
  return recent === undefined ? null : named(recent, clauses.entries);
}

/** The part around first; the numbers of an issued document are cited without saying so. */
function candidateParts(scan: Scan): Part[] {
  const { part } = scan.unit.place;
  return [part, ...scan.reading.index.parts.filter((other) => other !== part && other.number <= 1)];
}

/** Articles of this document; 条 of a 公文 are its 一、 or （一）. */
function ownArticles(scan: Scan, part: Part, { entries, end }: ClauseExpression): Antecedent | null {
  for (const candidate of candidateParts(scan)) {
    if (exists(candidate, entries, "article")) return named("self", entries);
    const plain = withoutSuffix(candidate, entries, end);
    if (plain !== null) return plain;
    if (candidate.articles.length > 0) continue;
    const leveled = ["division", "item"] as const;
    for (const unit of leveled) {
      const converted = asLevel(entries, unit);
      if (exists(candidate, converted, "whole")) return named("self", converted);
    }
  }
  // A damaged article is missing from the tree, but within the range of those that are there.
  const highest = Math.max(0, ...part.articles.map(({ value }) => value));
  return entries.every((entry) => (valueOf(lastPath(entry), "article") ?? 0) <= highest) ? named("self", entries) : null;
}

/** 第二十条、第二十一条之一的: one of two articles, where no 第二十一条之一 exists. */
function withoutSuffix(part: Part, entries: ClauseEntry[], end: number): Antecedent | null {
  const last = entries.at(-1)!;
  if (lastPath(last).at(-1)?.sub !== 1) return null;
  const plain = [...entries.slice(0, -1), ...mapPaths([last], dropSuffix)];
  return exists(part, plain, "article") ? { ...named("self", plain), end: end - 2 } : null;
}

function dropSuffix(path: ClausePath): ClausePath {
  return path.map(({ unit, value }) => ({ unit, value }));
}

function asLevel(entries: ClauseEntry[], unit: "division" | "item"): ClauseEntry[] {
  return mapPaths(entries, (path) =>
    path.map((step) => {
      if (step.unit === "article") return { ...step, unit };
      return step.unit === "paragraph" && unit === "division" ? { ...step, unit: "item" as const } : step;
    }),
  );
}

/** Do all the clauses exist, as far down as the article or to the end? */
function exists(part: Part, entries: ClauseEntry[], depth: "whole" | "article"): boolean {
  return entries.every((entry) =>
    [firstPath(entry), lastPath(entry)].every((path) => {
      const cut = depth === "whole" ? path : path.slice(0, path.findIndex(({ unit }) => unit === "article") + 1);
      return cut.length > 0 && findClause(part, cut).clause !== null;
    }),
  );
}

/** What was named before, the latest first: in this text, in those that lead up to it, in its article. */
function mentionsBefore(scan: Scan): Mention[] {
  const { unit, reading } = scan;
  const all = scan.mentions.toReversed();
  for (let lead = unit.lead; lead !== null; lead = lead.lead) {
    all.push(...(reading.mentions.get(lead) ?? []).toReversed());
  }
  return all;
}

/** 编 章 节 部分 exist in this document, or in the one that was named before. */
function ofHeading(scan: Scan, clauses: ClauseExpression): Antecedent | null {
  const { amendment } = scan.reading;
  if (amendment !== null) return named(amendment.law, clauses.entries);
  if (candidateParts(scan).some((part) => exists(part, clauses.entries, "whole"))) {
    return named("self", clauses.entries);
  }
  const external = scan.mentions.findLast(({ owner, entries }) => owner !== "self" && entries.length > 0);
  return external === undefined ? null : named(external.owner, clauses.entries);
}

/** 款, 项, 目: of the clause named just before, of the article around, of what the lead-in named. */
function ofInnerClause(scan: Scan, at: number, clauses: ClauseExpression): Antecedent | null {
  const quoted = ofQuotedClause(scan, at, clauses);
  if (quoted !== null) return quoted;
  const here = scan.mentions.toReversed();
  const lead = mentionsBefore(scan).slice(here.length);
  const sameArticle = scan.reading.inArticle.mentions.toReversed();
  return (
    firstAttached(here, clauses) ??
    (lead.length === 1 ? firstAttached(lead.filter(({ owner }) => owner === "self"), clauses) : null) ??
    ownClauses(scan, clauses) ??
    firstAttached(lead, clauses) ??
    firstAttached(sameArticle, clauses) ??
    unresolved(scan, at, clauses, [...here, ...lead, ...sameArticle])
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
  return exists(mention.part, entries, "whole") ? { owner: "self", entries, kind: "relative" } : null;
}

function within(mention: Mention, clauses: ClauseExpression): ClauseEntry[] | null {
  const last = mention.entries.at(-1);
  if (last === undefined) return null;
  const prefix = widerThan(lastPath(last), clauses.unit);
  const hasHost = valueOf(prefix, "article") !== null || valueOf(prefix, "division") !== null;
  return hasHost ? mapPaths(clauses.entries, (path) => [...prefix, ...path]) : null;
}

/** Words that only a citation stands between: 违反第二项规定, 有第一款行为. */
const CITING_BEFORE = /(?:违反|依照|按照|根据|符合|适用|实施|属于|达到|[有除按犯对])$/u;
const CITING_AFTER = /^(?:规定|所列|所称|的规定|行为|情形|以外|罪)/u;

/** A citation by its words, of a clause that is not there: shown to staff. */
function unresolved(scan: Scan, at: number, clauses: ClauseExpression, mentions: Mention[]): Antecedent | null {
  const { folded, place } = scan.unit;
  const host = enclosing(place.clause, "article");
  if (host === null || !CITING_BEFORE.test(folded.slice(0, at)) || !CITING_AFTER.test(folded.slice(clauses.end))) {
    return null;
  }
  for (const mention of mentions) {
    const entries = mention.owner === "self" ? within(mention, clauses) : null;
    if (entries !== null) return { owner: "self", entries, kind: "relative" };
  }
  return { owner: "self", entries: mapPaths(clauses.entries, (path) => [...stepOf(host), ...path]), kind: "relative" };
}

/** 第一款 of the article around; 第一项 of the 款 around, or of another 款 of the article. */
function ownClauses(scan: Scan, clauses: ClauseExpression): Antecedent | null {
  const { part, clause } = scan.unit.place;
  const host = enclosing(clause, "article") ?? enclosing(clause, "division");
  if (host === null) return rootItems(part, clauses);
  for (const seed of seedsFor(clause, host, clauses)) {
    const entries = mapPaths(clauses.entries, (path) => [...seed, ...path]);
    if (exists(part, entries, "whole") && !pointsAtItself(entries, clause, clauses)) {
      return { owner: "self", entries, kind: "relative" };
    }
  }
  return siblings(part, clause, clauses);
}

/** 上述第（一）项 inside （三）, where the list stands one level deeper than 项 do. */
function siblings(part: Part, clause: Clause, clauses: ClauseExpression): Antecedent | null {
  const here = enclosing(clause, "subitem");
  if (clauses.unit !== "item" || here === null || here.parent === null) return null;
  const prefix = pathOf(here.parent);
  const entries = mapPaths(clauses.entries, (path) => [
    ...prefix,
    ...path.map((step) => ({ ...step, unit: "subitem" as const })),
  ]);
  return exists(part, entries, "whole") ? { owner: "self", entries, kind: "relative" } : null;
}

/** 第11项 of a list that no article contains. */
function rootItems(part: Part, clauses: ClauseExpression): Antecedent | null {
  if (clauses.unit !== "item" || !exists(part, clauses.entries, "whole")) return null;
  return { owner: "self", entries: clauses.entries, kind: "relative" };
}

function stepOf(clause: Clause): ClausePath {
  return [{ unit: clause.unit!, value: clause.value, ...(clause.sub === null ? {} : { sub: clause.sub }) }];
}

function seedsFor(clause: Clause, host: Clause, clauses: ClauseExpression): ClausePath[] {
  if (clauses.unit === "paragraph") return [stepOf(host)];
  const paragraph = enclosing(clause, "paragraph");
  const paragraphs = host.children.filter(({ unit }) => unit === "paragraph");
  const nearest = paragraphs.toSorted((a, b) => distance(a, paragraph) - distance(b, paragraph));
  const seeds = nearest.map((at) => [...stepOf(host), ...stepOf(at)]);
  if (clauses.unit === "item") return host.unit === "division" ? [stepOf(host), ...seeds] : seeds;
  const item = enclosing(clause, "item");
  return item === null || paragraph === null ? seeds : [[...stepOf(host), ...stepOf(paragraph), ...stepOf(item)]];
}

/** The 款 around first, then those before it, the nearest first, then those after. */
function distance(clause: Clause, from: Clause | null): number {
  if (from === null) return clause.value;
  const away = from.value - clause.value;
  return away >= 0 ? away : 1000 - away;
}

/** 违反第一款 inside 第一款 can't mean itself. */
function pointsAtItself(entries: ClauseEntry[], clause: Clause, clauses: ClauseExpression): boolean {
  const here = enclosing(clause, clauses.unit);
  if (here === null) return false;
  const around = here.parent?.unit === "paragraph" ? here.parent.value : null;
  return entries.some((entry) => {
    const path = firstPath(entry);
    if (valueOf(path, clauses.unit) !== here.value) return false;
    return clauses.unit === "paragraph" || around === null || valueOf(path, "paragraph") === around;
  });
}

/** In new wording, 第一款 counts in the article that is quoted. */
function ofQuotedClause(scan: Scan, at: number, clauses: ClauseExpression): Antecedent | null {
  const { reading, unit, mentions } = scan;
  const { amendment } = reading;
  if (amendment === null || !isQuoted(unit, at, amendment)) return null;
  const quote = quoteWithin(amendment, unit, at, mentions);
  if (quote === null || quote.article.length === 0) return null;
  return named(amendment.law, mapPaths(clauses.entries, (path) => [...quote.article, ...path]));
}
