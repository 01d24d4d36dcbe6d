import type { PartIndex } from "../../address/clause-index.ts";
import { type ClauseEntry, firstPath, lastPath, numberOf } from "../../address/clause-path.ts";
import { documentTypeOf } from "../../lexicon/document-types.ts";
import type { ClauseExpression } from "../clauses/clause-grammar.ts";
import type { Mention, Scan } from "../reading/citation-types.ts";
import { asLevels } from "./document-levels.ts";
import {
  type Antecedent,
  candidateParts,
  exists,
  mentionsBefore,
  named,
  oneOfSeveral,
} from "./evidence.ts";
import { antecedentOfInner } from "./inner-antecedent.ts";

/**
 * Finds the document and the clause that a bare 第…条, 第…款 or 第…项 belongs to.
 *
 * The evidence, in order: what is named right before it; where in this document such a clause
 * exists; what the same text, or the text that leads up to it, named before.
 *
 * @returns `null` where nothing has such a clause: then it is no citation.
 */
export function antecedentOf(scan: Scan, at: number, clauses: ClauseExpression): Antecedent | null {
  const close = adjacent(scan, at) ?? (clauses.unit === "article" ? joined(scan, at) : null);
  if (close !== null) return named(close.owner, clauses.entries);
  switch (clauses.unit) {
    case "article":
      return ofArticle(scan, clauses);
    case "paragraph":
    case "item":
    case "subitem":
      return antecedentOfInner(scan, at, clauses);
    case "naturalParagraph":
    case "sentence":
      return null;
    default:
      return ofHeading(scan, at, clauses);
  }
}

/** A title right before: 《解释》原第六条, 《…》中的第五条. */
function adjacent(scan: Scan, at: number): Mention | null {
  const last = scan.mentions.at(-1);
  if (last === undefined || last.entries.length > 0) return null;
  return /^(?:的|中的?|内的?|原|原来的|修改后的?)$/u.test(scan.unit.folded.slice(last.end, at))
    ? last
    : null;
}

/** 参照担保法第五条第二款的规定和第二十九条的规定: joined in one phrase, of one law. */
function joined(scan: Scan, at: number): Mention | null {
  const last = scan.mentions.at(-1);
  if (last === undefined || last.owner === "self" || last.entries.length === 0) return null;
  const between = scan.unit.folded.slice(last.end, at);
  return /^[^。；：，]{1,16}(?:和|与|及|以及|或者|或)$/u.test(between) ? last : null;
}

function ofArticle(scan: Scan, clauses: ClauseExpression): Antecedent | null {
  const { reading, unit } = scan;
  const { part } = unit.place;
  if (reading.amendment !== null) return named(reading.amendment.law, clauses.entries);
  const own = ownArticles(scan, part, clauses);
  const { here, lead } = mentionsBefore(scan);
  const external = [...here, ...lead].find(({ owner }) => owner !== "self")?.owner;
  const other = external ?? reading.subject;
  // 第三十二条 exists here too, but has no 第三款: the law that this document is about has.
  if (
    own !== null &&
    (other === null || candidateParts(scan).some((one) => exists(one, own.entries, "whole")))
  ) {
    return own;
  }
  if (other !== null) return named(other, clauses.entries);
  if (part.articles.length > 0) return named("self", clauses.entries);
  const recent = reading.cited.at(-1);
  return recent === undefined ? null : named(recent, clauses.entries);
}

/** Articles of this document; 条 of a 公文 are its 一、 or （一）. */
function ownArticles(
  scan: Scan,
  part: PartIndex,
  { entries, end }: ClauseExpression,
): Antecedent | null {
  for (const candidate of candidateParts(scan)) {
    if (exists(candidate, entries, "article")) return named("self", entries);
    const plain = withoutSuffix(candidate, entries, end);
    if (plain !== null) return plain;
  }
  const leveled = asLevels(scan, entries);
  if (leveled !== null) return named("self", leveled);
  // A damaged article is missing from the tree, but within the range of those that are there.
  const highest = Math.max(0, ...part.articles.map(({ value }) => value));
  return entries.every((entry) => (numberOf(lastPath(entry), "article") ?? 0) <= highest)
    ? named("self", entries)
    : null;
}

/** 第二十条、第二十一条之一的: one of two articles, where no 第二十一条之一 exists. */
function withoutSuffix(part: PartIndex, entries: ClauseEntry[], end: number): Antecedent | null {
  const plain = oneOfSeveral(part, entries);
  return plain === null ? null : { ...named("self", plain), end: end - 2 };
}

/** 编 章 节 部分 exist in this document, or in the one that was named before. */
function ofHeading(scan: Scan, at: number, clauses: ClauseExpression): Antecedent | null {
  const { amendment } = scan.reading;
  if (amendment !== null) return named(amendment.law, clauses.entries);
  if (candidateParts(scan).some((part) => exists(part, clauses.entries, "whole"))) {
    return named("self", clauses.entries);
  }
  const external = scan.mentions.findLast(
    ({ owner, entries }) => owner !== "self" && entries.length > 0,
  );
  if (external !== undefined) return named(external.owner, clauses.entries);
  return isOwnDivision(scan, at, clauses) ? named("self", clauses.entries) : null;
}

/** Words that only a citation follows: 见第九部分. */
const SAID = /(?:见|按照?|依照|根据|参照|遵照|执行|落实|违反|符合)$/u;
/** 附件2第三部分, 议定书第二部分: of something else that has no 《》. */
const OF_ANOTHER = /(?:附[件表录图]?[0-9一二三四五六七八九十]{0,3}|[书约》）])的?$/u;

/**
 * 第三部分第（一）项 is said of a 公文 in its own words, also where it has no such part: then staff are told.
 * Not where another document is named in the same sentence, nor after the name of a kind (方案第三部分).
 */
function isOwnDivision(scan: Scan, at: number, { unit, entries }: ClauseExpression): boolean {
  if (unit !== "division") return false;
  const { folded } = scan.unit;
  const before = folded.slice(Math.max(0, at - 8), at);
  const hasItem = entries.some((entry) => numberOf(firstPath(entry), "item") !== null);
  if (!hasItem && !SAID.test(before)) return false;
  if (OF_ANOTHER.test(before) || documentTypeOf(before) !== null) return false;
  return scan.mentions.every(
    ({ owner, end }) => owner === "self" || /[。；]/u.test(folded.slice(end, at)),
  );
}
