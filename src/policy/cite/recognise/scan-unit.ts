import { enclosing } from "../../address/clause-index.ts";
import type { Reference } from "../../document/tree.ts";
import { findDocumentNumbers } from "../../lexicon/document-number.ts";
import { enterUnit, leaveUnit } from "../reading/amendment.ts";
import type { Citation, Reading, Scan } from "../reading/citation-types.ts";
import { MEMORY } from "../reading/reading.ts";
import type { TextUnit } from "../reading/text-units.ts";
import { citeAttachment, citeAttachmentLine } from "./cite-attachment.ts";
import { citeBareClause } from "./cite-bare-clause.ts";
import { citeNumber } from "./cite-number.ts";
import { citeRelative } from "./cite-relative.ts";
import { citeSelf } from "./cite-self.ts";
import { citeTitle } from "./cite-title.ts";

type Recogniser = (scan: Scan, at: number) => Citation | null;

/** Which recognisers may succeed at a character, in the order in which they are tried. */
const RECOGNISERS: Record<string, Recogniser[]> = {
  "《": [citeTitle],
  本: [citeSelf, citeRelative],
  前: [citeRelative],
  上: [citeRelative],
  各: [citeRelative],
  该: [citeSelf, citeRelative],
  同: [citeSelf, citeRelative],
  所: [citeAttachment],
  附: [citeAttachment],
  第: [citeBareClause],
};

const TRIGGER = /[《本前上各该同所附第]/g;

/** Finds the references of one unit, from left to right; the first recogniser that succeeds wins. */
export function scanUnit(unit: TextUnit, reading: Reading): Reference[] {
  const scan: Scan = { unit, reading, cursor: 0, mentions: [] };
  reading.mentions.set(unit, scan.mentions);
  enterArticle(reading, unit);
  if (reading.amendment !== null) enterUnit(reading.amendment, unit);
  const numbers = findDocumentNumbers(unit.folded).filter(({ end }) => !isOwnNumber(unit, end));
  let nextNumber = 0;
  const references: Reference[] = [];
  const take = (citation: Citation | null) => {
    if (citation === null) return;
    references.push(toReference(unit, citation));
    const { mention, start, end } = citation;
    if (mention !== undefined) scan.mentions.push({ ...mention, start, end });
    scan.cursor = Math.max(end, citation.until ?? 0);
  };
  const takeNumbersUpTo = (at: number) => {
    for (; nextNumber < numbers.length && numbers[nextNumber]!.start <= at; nextNumber += 1) {
      const number = numbers[nextNumber]!;
      if (number.start >= scan.cursor) take(citeNumber(scan, number));
    }
  };

  const line = citeAttachmentLine(scan);
  for (const citation of line) take(citation);
  if (line.length === 0) {
    for (const trigger of unit.folded.matchAll(TRIGGER)) {
      const at = trigger.index;
      takeNumbersUpTo(at);
      if (at < scan.cursor) continue;
      take(firstOf(RECOGNISERS[trigger[0]]!, scan, at));
    }
    takeNumbersUpTo(unit.folded.length);
  }
  if (reading.amendment !== null) leaveUnit(reading.amendment, unit, scan.mentions);
  for (const mention of scan.mentions.slice(-MEMORY)) reading.inArticle.mentions.push(mention);
  return references;
}

/** 国务院令第76号发布 in a 题注 is how the document itself came out; so is a line with a number only. */
function isOwnNumber({ node, folded }: TextUnit, end: number): boolean {
  if (node.type === "adoptionNote") {
    return /^(?:公布|发布|公告|颁布|修订|修正|施行|第.{1,3}次|[，、）〕 ]|$)/u.test(
      folded.slice(end),
    );
  }
  return folded.length < 40 && folded.slice(end).trim() === "" && !/[，。；：]/u.test(folded);
}

/** What an article named is forgotten at the next one. */
function enterArticle(reading: Reading, unit: TextUnit): void {
  const article = enclosing(unit.place.clause, "article");
  if (article !== reading.inArticle.article) reading.inArticle = { article, mentions: [] };
}

function firstOf(recognisers: Recogniser[], scan: Scan, at: number): Citation | null {
  for (const recognise of recognisers) {
    const citation = recognise(scan, at);
    if (citation !== null) return citation;
  }
  return null;
}

function toReference(unit: TextUnit, citation: Citation): Reference {
  const { start, end, kind, target } = citation;
  const breaks = unit.multiline ? unit.text.slice(0, start).split("\n").length - 1 : 0;
  return {
    surface: unit.text.slice(start, end),
    kind,
    from: unit.node.id,
    field: unit.field,
    ...(unit.cell === undefined ? {} : { cell: unit.cell }),
    start,
    end,
    line: unit.line + breaks,
    status: "unresolved",
    target: { ...target, document: null, anchor: null },
  };
}
