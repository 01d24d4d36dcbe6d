import { antecedentOf } from "./antecedent.ts";
import { bareNameAtEnd } from "./bare-names.ts";
import { type ClauseExpression, readClauses } from "./clause-grammar.ts";
import { addPartName } from "./cite-self.ts";
import { isCounted } from "./is-counted.ts";
import { citeClauses } from "./owners.ts";
import { partNameAtEnd } from "./part-names.ts";
import type { Citation, Scan } from "./scan-unit.ts";
import { titleKey } from "./titles.ts";

/** 第…条 with no 本 and no 《》 before it: after a bare name (刑法第三百条), or with nothing at all. */
export function citeBareClause(scan: Scan, at: number): Citation | null {
  const { folded } = scan.unit;
  const clauses = readClauses(folded, at);
  if (clauses === null) return null;
  const before = folded.slice(scan.cursor, at);
  const partName = partNameAtEnd(before);
  const nameEnd = at - (partName?.length ?? 0);
  const name = bareNameAtEnd(folded.slice(scan.cursor, nameEnd), scan.reading.names);
  if (name !== null) {
    const own = name.cited.title === null ? undefined : scan.reading.ownTitles.get(titleKey(name.cited.title));
    const owner = own === undefined ? name.cited : "self";
    if (owner !== "self") scan.reading.cited.push(owner);
    const start = nameEnd - name.name.length;
    const citation = citeClauses(scan, { start, end: clauses.end }, owner, clauses.entries);
    if (partName !== null) addPartName(citation, partName);
    return citation;
  }
  if (partName !== null || isStructure(scan, at, clauses) || isCounted(folded.slice(clauses.end, clauses.end + 4))) {
    return null;
  }
  const antecedent = antecedentOf(scan, at, clauses);
  if (antecedent === null) return null;
  const { owner, entries, kind, end } = antecedent;
  return citeClauses(scan, { start: at, end: end ?? clauses.end }, owner, entries, kind);
}

const OPENING = /^[“‘「『"]?$/u;

/** “第一百二十条之三 以制作… – the number that a quoted article begins with, not a citation. */
function isStructure(scan: Scan, at: number, clauses: ClauseExpression): boolean {
  const { unit } = scan;
  if (unit.field === "cell" || clauses.unit === "paragraph" || clauses.unit === "item") return false;
  const before = unit.folded.slice(0, at);
  const opens = OPENING.test(before) || /[：。][“‘「]$/u.test(before);
  return opens && clauses.entries.length === 1 && /^ +[^ （]/u.test(unit.folded.slice(clauses.end));
}
