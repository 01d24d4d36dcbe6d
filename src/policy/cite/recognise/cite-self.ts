import type { ClauseEntry } from "../../address/clause-path.ts";
import { asLevels } from "../antecedent/document-levels.ts";
import { oneOfSeveral } from "../antecedent/evidence.ts";
import { readClausesAfterName } from "../clauses/clause-grammar.ts";
import { readPartName } from "../clauses/part-names.ts";
import { readSelfHead } from "../clauses/self-head.ts";
import { isQuoted } from "../reading/amendment.ts";
import type { Citation, Owner, Scan } from "../reading/citation-types.ts";
import { citeNamedAttachment } from "./cite-attachment.ts";
import { citeClauses, lastMention } from "./owners.ts";

/** 该法, 该条例, 同法: the document named last. */
const SAME =
  /(?:该|(?<![合共相不协等])同)(?:法典|法|条例|办法|规定|细则|规则|决定|解释|意见|通知|公约|协定|条约|方案|规划)(?=第)/y;

/** 本法第十五条第二款, 本条例第三章, 本办法所附《…表》, 该法第九条. */
export function citeSelf(scan: Scan, at: number): Citation | null {
  const { folded } = scan.unit;
  const name = readSelfHead(folded, at);
  if (name !== null) {
    return (
      citeNamedAttachment(scan, at, name) ?? citeClausesAt(scan, at, name, selfOwner(scan, at))
    );
  }
  SAME.lastIndex = at;
  if (SAME.exec(folded) === null) return null;
  const end = SAME.lastIndex;
  const owner = lastMention(scan, (named) => named !== "self")?.owner ?? scan.reading.cited.at(-1);
  return owner === undefined ? null : citeClausesAt(scan, at, end, owner);
}

/** Whom 本法 means: this document, or in new wording that is quoted the amended law. */
function selfOwner(scan: Scan, at: number): Owner {
  const { amendment } = scan.reading;
  return amendment !== null && isQuoted(scan.unit, at, amendment) ? amendment.law : "self";
}

/** The clause after a name that has been read; `null` where none follows. */
export function citeClausesAt(
  scan: Scan,
  start: number,
  at: number,
  owner: Owner,
): Citation | null {
  const { folded } = scan.unit;
  const partName = readPartName(folded, at);
  const clauses = readClausesAfterName(folded, partName?.end ?? at);
  if (clauses === null) return null;
  const own = owner === "self" ? ownEntries(scan, clauses.entries) : null;
  const end = clauses.end - (own?.isOneOfSeveral ? 2 : 0);
  const citation = citeClauses(scan, { start, end }, owner, own?.entries ?? clauses.entries);
  if (partName !== null) addPartName(citation, partName.name);
  return citation;
}

/** What 本… means in this very document: 第四条 may be its 四、, 第二十一条之一的 one of two articles. */
function ownEntries(
  scan: Scan,
  entries: ClauseEntry[],
): { entries: ClauseEntry[]; isOneOfSeveral: boolean } {
  const leveled = asLevels(scan, entries);
  if (leveled !== null) return { entries: leveled, isOneOfSeveral: false };
  const plain = oneOfSeveral(scan.unit.place.part, entries);
  return { entries: plain ?? entries, isOneOfSeveral: plain !== null };
}

/** 刑法分则第四章, 宪法序言第十自然段: a named part is not counted. */
export function addPartName(citation: Citation, name: string): void {
  const key = name === "序言" ? "section" : "partName";
  const { list, range, ...rest } = citation.target;
  if (list !== undefined) {
    citation.target.list = list.map((clause) => ({ [key]: name, ...clause }));
  } else if (range === undefined) {
    citation.target = { ...rest, [key]: name };
  }
}
