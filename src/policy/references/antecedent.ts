import type { ReferenceKind } from "../tree.ts";
import { isQuoted } from "./amendment.ts";
import type { ClauseExpression } from "./clause-grammar.ts";
import { type Clause, enclosing, findClause, type Part } from "./clause-index.ts";
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
  switch (clauses.unit) {
    case "article":
      return ofArticle(scan, at, clauses);
    case "paragraph":
    case "item":
    case "subitem":
      return ofInnerClause(scan, at, clauses);
    case "naturalParagraph":
    case "sentence":
      return null;
    default:
      return ofHeading(scan, at, clauses);
  }
}

function named(scan: Scan, owner: Owner, entries: ClauseEntry[]): Antecedent {
  return { owner, entries, kind: owner === "self" ? "internal" : "external-article" };
}

/** A title right before: 《解释》原第六条, 《…》中的第五条. */
function adjacent(scan: Scan, at: number): Mention | null {
  const last = scan.mentions.at(-1);
  if (last === undefined || last.entries.length > 0) return null;
  return /^(?:的|中的?|内的?|原|原来的|修改后的?)$/u.test(scan.unit.folded.slice(last.end, at)) ? last : null;
}

function ofArticle(scan: Scan, at: number, clauses: ClauseExpression): Antecedent | null {
  const { reading, unit } = scan;
  const { part } = unit.place;
  const close = adjacent(scan, at);
  if (close !== null) return named(scan, close.owner, clauses.entries);
  const { amendment } = reading;
  if (amendment !== null && (!amendment.several || amendment.law !== null)) {
    return named(scan, amendment.law, clauses.entries);
  }
  const own = ownArticles(scan, part, clauses.entries, clauses.end);
  if (own !== null) return own;
  const external = lastExternal(scan);
  if (external !== null) return named(scan, external.owner, clauses.entries);
  if (reading.subject !== null) return named(scan, reading.subject, clauses.entries);
  if (part.articles.length > 0) return named(scan, "self", clauses.entries);
  const recent = reading.cited.at(-1);
  return recent === undefined ? null : named(scan, recent, clauses.entries);
}

/** Articles of this document; 条 of a 公文 are its 一、 or （一）. */
function ownArticles(scan: Scan, part: Part, entries: ClauseEntry[], end: number): Antecedent | null {
  const parts = [part, ...scan.reading.index.parts.filter((other) => other !== part && other.number <= 1)];
  for (const candidate of parts) {
    if (exists(candidate, entries)) return { owner: "self", entries, kind: "internal" };
    if (candidate.articles.length > 0) {
      const plain = withoutSuffix(candidate, entries, end);
      if (plain !== null) return plain;
      continue;
    }
    const divisions = asDivisions(entries);
    if (exists(candidate, divisions)) return { owner: "self", entries: divisions, kind: "internal" };
  }
  return null;
}

/** 第二十条、第二十一条之一的: one of two articles, where no 第二十一条之一 exists. */
function withoutSuffix(part: Part, entries: ClauseEntry[], end: number): Antecedent | null {
  const last = entries.at(-1)!;
  const sub = lastPath(last).at(-1)?.sub;
  if (sub !== 1 || entries.length < 2) return null;
  const plain = [...entries.slice(0, -1), ...mapPaths([last], dropSuffix)];
  return exists(part, plain) ? { owner: "self", entries: plain, kind: "internal", end: end - 2 } : null;
}

function dropSuffix(path: ClausePath): ClausePath {
  return path.map(({ unit, value }) => ({ unit, value }));
}

function asDivisions(entries: ClauseEntry[]): ClauseEntry[] {
  return mapPaths(entries, (path) =>
    path.map((step) => {
      if (step.unit === "article") return { ...step, unit: "division" as const };
      return step.unit === "paragraph" ? { ...step, unit: "item" as const } : step;
    }),
  );
}

function exists(part: Part, entries: ClauseEntry[], depth: "whole" | "article" = "article"): boolean {
  return entries.every((entry) =>
    [firstPath(entry), lastPath(entry)].every((path) => {
      const cut = depth === "whole" ? path : path.slice(0, path.findIndex(isHost) + 1);
      return cut.length > 0 && findClause(part, cut).clause !== null;
    }),
  );
}

function isHost({ unit }: { unit: string }): boolean {
  return unit === "article" || unit === "division";
}

function lastExternal(scan: Scan): Mention | null {
  return mentionsBefore(scan).find(({ owner }) => owner !== "self") ?? null;
}

/** What this text and the texts that lead up to it named, the latest first. */
function mentionsBefore(scan: Scan): Mention[] {
  const all = scan.mentions.toReversed();
  for (let lead = scan.unit.lead; lead !== null; lead = lead.lead) {
    all.push(...(scan.reading.mentions.get(lead) ?? []).toReversed());
  }
  return all;
}

/** 编 章 节 部分 exist in this document, or in the one that was named before. */
function ofHeading(scan: Scan, at: number, clauses: ClauseExpression): Antecedent | null {
  const close = adjacent(scan, at);
  if (close !== null) return named(scan, close.owner, clauses.entries);
  const { part } = scan.unit.place;
  const parts = [part, ...scan.reading.index.parts.filter((other) => other !== part && other.number <= 1)];
  if (parts.some((candidate) => exists(candidate, clauses.entries, "whole"))) {
    return { owner: "self", entries: clauses.entries, kind: "internal" };
  }
  const external = scan.mentions.findLast(({ owner, entries }) => owner !== "self" && entries.length > 0);
  return external === undefined ? null : named(scan, external.owner, clauses.entries);
}

/** 款, 项, 目: of the clause named just before, of the article around, of what the lead-in named. */
function ofInnerClause(scan: Scan, at: number, clauses: ClauseExpression): Antecedent | null {
  const close = adjacent(scan, at);
  if (close !== null) return named(scan, close.owner, clauses.entries);
  const { place } = scan.unit;
  const attached = (mention: Mention) => attach(scan, mention, clauses);
  const own = ownClauses(scan, place.clause, clauses);
  for (const mention of scan.mentions.toReversed()) {
    const antecedent = attached(mention);
    if (antecedent !== null) return antecedent;
  }
  const lead = mentionsBefore(scan).slice(scan.mentions.length);
  const fromLead = lead.length === 1 ? attached(lead[0]!) : null;
  if (fromLead !== null && fromLead.owner === "self") return fromLead;
  if (own !== null) return own;
  for (const mention of lead) {
    const antecedent = attached(mention);
    if (antecedent !== null) return antecedent;
  }
  return amendedClause(scan, at, clauses);
}

/** 第二款 after 第三十三条第一款: taken where that article has one. */
function attach(scan: Scan, mention: Mention, clauses: ClauseExpression): Antecedent | null {
  const last = mention.entries.at(-1);
  if (last === undefined) return null;
  const prefix = widerThan(lastPath(last), clauses.unit);
  if (valueOf(prefix, "article") === null && valueOf(prefix, "division") === null) return null;
  const entries = mapPaths(clauses.entries, (path) => [...prefix, ...path]);
  if (mention.owner !== "self") return { owner: mention.owner, entries, kind: "external-article" };
  return exists(mention.part, entries, "whole") ? { owner: "self", entries, kind: "relative" } : null;
}

/** 第一款 of the article around; 第一项 of the 款 around, or of another 款 of the article. */
function ownClauses(scan: Scan, clause: Clause, clauses: ClauseExpression): Antecedent | null {
  const { part } = scan.unit.place;
  const host = enclosing(clause, "article") ?? enclosing(clause, "division");
  if (host === null) return null;
  for (const seed of seedsFor(clause, host, clauses)) {
    const entries = mapPaths(clauses.entries, (path) => [...seed, ...path]);
    if (exists(part, entries, "whole") && !pointsAtItself(entries, clause, clauses)) {
      return { owner: "self", entries, kind: "relative" };
    }
  }
  return null;
}

function seedsFor(clause: Clause, host: Clause, clauses: ClauseExpression): ClausePath[] {
  const step = (at: Clause): ClausePath => [
    { unit: at.unit!, value: at.value, ...(at.sub === null ? {} : { sub: at.sub }) },
  ];
  if (clauses.unit === "paragraph") return [step(host)];
  const paragraph = enclosing(clause, "paragraph");
  const paragraphs = host.children.filter(({ unit }) => unit === "paragraph");
  const nearest = paragraphs.toSorted((a, b) => distance(a, paragraph) - distance(b, paragraph));
  const seeds = nearest.map((at) => [...step(host), ...step(at)]);
  if (clauses.unit === "item") return host.unit === "division" ? [step(host), ...seeds] : seeds;
  const item = enclosing(clause, "item");
  return item === null || paragraph === null ? seeds : [[...step(host), ...step(paragraph), ...step(item)]];
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
  return entries.some((entry) => {
    const path = firstPath(entry);
    const around = here.parent?.unit === "paragraph" ? here.parent.value : null;
    return (
      valueOf(path, clauses.unit) === here.value &&
      (clauses.unit === "paragraph" || around === null || valueOf(path, "paragraph") === around)
    );
  });
}

/** In new wording, 第一款 counts in the article that is quoted. */
function amendedClause(scan: Scan, at: number, clauses: ClauseExpression): Antecedent | null {
  const { amendment } = scan.reading;
  if (amendment?.quote == null || !isQuoted(scan.unit, at, amendment)) return null;
  const prefix = amendment.quote.article;
  if (prefix.length === 0) return null;
  return named(scan, amendment.law, mapPaths(clauses.entries, (path) => [...prefix, ...path]));
}
