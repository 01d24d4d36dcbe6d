import { antecedentOf } from "../antecedent/antecedent.ts";
import { type ClauseExpression, readClauses } from "../clauses/clause-grammar.ts";
import { looksCounted } from "../clauses/looks-counted.ts";
import { partNameAtEnd } from "../clauses/part-names.ts";
import { type BareName, bareNameAtEnd } from "../names/bare-names.ts";
import { titleKey } from "../names/titles.ts";
import type { Citation, Scan } from "../reading/citation-types.ts";
import { addPartName } from "./cite-self.ts";
import { citeClauses } from "./owners.ts";

/** No name of a document that stands without 《》 is longer. */
const LONGEST_NAME = 60;

/** 第…条 with no 本 and no 《》 before it: after a bare name (刑法第三百条), or with nothing at all. */
export function citeBareClause(scan: Scan, at: number): Citation | null {
  const { folded } = scan.unit;
  const clauses = readClauses(folded, at);
  if (clauses === null) return null;
  const before = folded.slice(Math.max(scan.cursor, at - LONGEST_NAME), at);
  const whole = bareNameAtEnd(before, scan.reading.names);
  // 民法总则 is a law, 刑法总则 a part of one.
  const partName = whole === null ? partNameAtEnd(before) : null;
  const nameEnd = at - (partName?.length ?? 0);
  const name =
    whole ??
    bareNameAtEnd(before.slice(0, before.length - (at - nameEnd)), scan.reading.names) ??
    implementingLastLaw(scan, before);
  if (name !== null) {
    const own =
      name.cited.title === null
        ? undefined
        : scan.reading.ownTitles.get(titleKey(name.cited.title));
    const owner = own === undefined ? name.cited : "self";
    if (owner !== "self") scan.reading.cited.push(owner);
    const start = nameEnd - name.name.length;
    const citation = citeClauses(scan, { start, end: clauses.end }, owner, clauses.entries);
    if (partName !== null) addPartName(citation, partName);
    return citation;
  }
  scan.cursor = clauses.end;
  if (partName !== null || isStructure(scan, at, clauses) || isCounted(scan, clauses)) return null;
  // 题注 tell what amended the document; a clause in them is part of a broken title.
  if (scan.unit.node.type === "adoptionNote") return null;
  const antecedent = antecedentOf(scan, at, clauses);
  if (antecedent === null) return null;
  const { owner, entries, kind, end } = antecedent;
  return citeClauses(scan, { start: at, end: end ?? clauses.end }, owner, entries, kind);
}

/** 《…法》及其实施条例第五条: what implements the law that was cited last. */
function implementingLastLaw(scan: Scan, before: string): BareName | null {
  const name = /(?<![本该法])实施(?:条例|细则)$/u.exec(before)?.[0];
  const law = scan.reading.cited.findLast(({ title }) => title?.endsWith("法"));
  if (name === undefined || law === undefined) return null;
  return { name, cited: { title: `${law.title}${name}`, documentNumber: null } };
}

/** 第二条高速公路: only a single step can be a number of things. */
function isCounted(scan: Scan, { entries, end }: ClauseExpression): boolean {
  const [only] = entries;
  return (
    entries.length === 1 &&
    Array.isArray(only) &&
    only.length === 1 &&
    looksCounted(scan.unit.folded.slice(end, end + 4))
  );
}

const AFTER_BREAK = /(?:^|[：。；][“‘「『]?|[。；：”] +|^[“‘「『"]| )$/u;

/**
 * The number that an article or heading begins with, not a citation: “第一百二十条之三 以制作… in quoted
 * wording, or in a line where the break before the article got lost.
 */
function isStructure(scan: Scan, at: number, clauses: ClauseExpression): boolean {
  const { unit } = scan;
  if (unit.field === "cell" || clauses.unit === "paragraph" || clauses.unit === "item")
    return false;
  if (clauses.entries.length !== 1) return false;
  // Enough to see a break by; 某 keeps ^ from matching in the middle.
  const before = at > 8 ? `某${unit.folded.slice(at - 8, at)}` : unit.folded.slice(0, at);
  if (/[。；：] +$/u.test(before)) return true;
  return AFTER_BREAK.test(before) && /^ +[^ （]/u.test(unit.folded.slice(clauses.end));
}
