import type { Clause } from "../../address/clause-index.ts";
import {
  type ClauseEntry,
  type ClausePath,
  firstPath,
  numberOf,
  widerThan,
  widthRank,
} from "../../address/clause-path.ts";
import { readClauses, readMoreClauses } from "../clauses/clause-grammar.ts";
import { type RelativeWord, readRelativeWord, resolveRelative } from "../clauses/relative.ts";
import { isQuoted, quoteWithin } from "../reading/amendment.ts";
import type { Citation, Scan } from "../reading/citation-types.ts";
import { citeClauses, lastMention } from "./owners.ts";

/** 前款, 前两款, 本条第一款, 本条前款, 本章, 前款第三项至第五项, 各该款. */
export function citeRelative(scan: Scan, at: number): Citation | null {
  const { folded } = scan.unit;
  const word = readRelativeWord(folded, at);
  if (word === null) return null;
  if (word.direction === "same") return citeSame(scan, at, word);
  const amended = citeAmendedHeading(scan, at, word);
  if (amended !== null) return amended;
  const { part, clause } = scan.unit.place;
  const quoted = quotedPaths(scan, at, word);
  const paths = quoted ?? resolveRelative(word, part, clause);
  const inner = readInner(scan, word, clause);
  if (inner !== null)
    return citeClauses(scan, { start: at, end: inner.end }, "self", inner.paths, "relative");
  const seeds = paths ?? [widerThan(hostOf(clause), word.unit)];
  const range = readOn(folded, word.end, seeds);
  const citation = citeClauses(
    scan,
    { start: at, end: range.end },
    quoted === null ? "self" : scan.reading.amendment!.law,
    range.entries,
    "relative",
  );
  if (paths === null) nameUnknown(scan, citation, word);
  return citation;
}

/** 第三项 after 前款; 、第四款 after 前款. */
function readOn(
  folded: string,
  at: number,
  seeds: ClausePath[],
): { entries: ClauseEntry[]; end: number } {
  const last = seeds.at(-1)!;
  const deeper = seeds.length === 1 && folded[at] === "第" ? readClauses(folded, at, last) : null;
  // 本章第五条: articles are cited without their headings.
  if (deeper?.unit === "article") return readClauses(folded, at)!;
  if (deeper !== null) return deeper;
  return last.length === 0 ? { entries: seeds, end: at } : readMoreClauses(folded, at, seeds);
}

/** 本条前款, 本条前两款第一项: the second word says all. */
function readInner(
  scan: Scan,
  word: RelativeWord,
  clause: Clause,
): { paths: ClauseEntry[]; end: number } | null {
  const { folded, place } = scan.unit;
  if (word.direction !== "this" || word.unit !== "article" || folded[word.end] !== "前")
    return null;
  const inner = readRelativeWord(folded, word.end);
  if (inner?.unit !== "paragraph" && inner?.unit !== "item") return null;
  const paths = resolveRelative(inner, place.part, clause);
  if (paths === null) return null;
  const on = readOn(folded, inner.end, paths);
  return { paths: on.entries, end: on.end };
}

/** The article that a place stands in, as far as it can be told. */
function hostOf(clause: Clause): ClausePath {
  for (let at: Clause | null = clause; at !== null; at = at.parent) {
    if (at.unit === "article" || at.unit === "division") {
      return [{ unit: at.unit, value: at.value, ...(at.sub === null ? {} : { sub: at.sub }) }];
    }
  }
  return [];
}

/** 本编 in a file that is one book of a code has no number, but a name. */
function nameUnknown(scan: Scan, citation: Citation, word: RelativeWord): void {
  if (word.direction === "this" && word.unit === "part") {
    Object.assign(citation.target, { part: null, partName: scan.reading.book });
  }
}

/** 各该款, 该条, 同条: the clauses named last in this text. */
function citeSame(scan: Scan, at: number, word: RelativeWord): Citation | null {
  const last = lastMention(scan, () => true);
  if (last === undefined || last.entries.length === 0) return null;
  const { folded } = scan.unit;
  const named = last.entries.filter((entry) => numberOf(firstPath(entry), word.unit) !== null);
  if (named.length === 0) return null;
  if (folded.startsWith("各该", at)) {
    return citeClauses(scan, { start: at, end: word.end }, last.owner, named, "relative");
  }
  const path = firstPath(named.at(-1)!);
  const cut = path.findIndex(({ unit }) => unit === word.unit) + 1;
  const on = readOn(folded, word.end, [path.slice(0, cut)]);
  return citeClauses(scan, { start: at, end: on.end }, last.owner, on.entries, "relative");
}

/** 本条 and 前条 of quoted new wording, by number: the amended law itself is not at hand. */
function articleAway(article: ClausePath, word: RelativeWord): ClausePath {
  const back = word.direction === "previous" ? word.count : 0;
  return back === 0 ? article : article.map(({ unit, value }) => ({ unit, value: value - back }));
}

/** 本章, 本节 in quoted new wording are the amended law's; which ones, only that law says. */
function citeAmendedHeading(scan: Scan, at: number, word: RelativeWord): Citation | null {
  const { amendment } = scan.reading;
  if (
    amendment === null ||
    widthRank(word.unit) >= widthRank("article") ||
    !isQuoted(scan.unit, at, amendment)
  )
    return null;
  const clauses = readClauses(scan.unit.folded, word.end);
  if (clauses?.unit === "article") {
    return citeClauses(scan, { start: at, end: clauses.end }, amendment.law, clauses.entries);
  }
  return { start: at, end: word.end, kind: "relative", target: { title: amendment.law.title } };
}

/** 前款 inside quoted new wording counts in the article that is quoted. */
function quotedPaths(scan: Scan, at: number, word: RelativeWord): ClausePath[] | null {
  const { amendment } = scan.reading;
  if (amendment === null || !isQuoted(scan.unit, at, amendment)) return null;
  const quote = quoteWithin(amendment, scan.unit, at, scan.mentions);
  if (quote === null || quote.article.length === 0) return null;
  if (word.unit === "article") return [articleAway(quote.article, word)];
  if (word.unit !== "paragraph") return null;
  const here = quote.paragraph;
  if (word.direction === "this") return [[...quote.article, { unit: "paragraph", value: here }]];
  const first = here - word.count;
  if (first < 1) return null;
  return Array.from({ length: word.count }, (_, index) => [
    ...quote.article,
    { unit: "paragraph" as const, value: first + index },
  ]);
}
