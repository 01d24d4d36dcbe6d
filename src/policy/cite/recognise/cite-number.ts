import type { FoundDocumentNumber } from "../../lexicon/document-number.ts";
import { documentTypeOf } from "../../lexicon/document-types.ts";
import { looksLikeOrgan } from "../../lexicon/organs.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import type { Citation, Scan } from "../reading/citation-types.ts";
import { citeClausesAt } from "./cite-self.ts";

/** 文件, 文 after a number belongs to what is printed of it: 国办发〔1993〕71号文件. */
const PAPER = /文件|文(?![件化书字本章物明献])/y;

/** 关于…的请示 right before a number in brackets, with nothing that ends a clause in between. */
const UNBRACKETED =
  /(?:^|[，。；：、（“])([^，。；：、（）《》“”]{0,30}?)(关于[^，。；：《》“”]{2,80})$/u;

/** A document that is cited by its number: 国办发〔1993〕71号文件, 关于…的请示（〔1996〕武司字第82号）. */
export function citeNumber(scan: Scan, found: FoundDocumentNumber): Citation | null {
  const { folded } = scan.unit;
  const titled = citeUnbracketedTitle(scan, found);
  if (titled !== null) return titled;
  PAPER.lastIndex = found.end;
  const end = PAPER.exec(folded) === null ? found.end : PAPER.lastIndex;
  const cited = { title: null, documentNumber: found.number };
  const clause = citeClausesAt(scan, found.start, end, cited);
  if (clause !== null) return clause;
  return {
    start: found.start,
    end,
    kind: "external-title",
    target: cited,
    mention: { owner: cited, entries: [], part: scan.unit.place.part },
  };
}

/** What may stand before the issuer of such a title: 按照国务院关于…. */
const BEFORE_ISSUER =
  /^.*(?:按照|依照|根据|依据|贯彻|落实|执行|转发|印发|报送|[的和与及对在将按据把])(?=..)/u;

/** 国务院 of 按照国务院关于…的意见（国发〔2013〕35号）; empty where no organ's name comes before. */
function issuerAtEnd(before: string): string {
  const name = before.replace(BEFORE_ISSUER, "").trim();
  return looksLikeOrgan(name) && !/^[你我本各该]/u.test(name) ? name : "";
}

function citeUnbracketedTitle(scan: Scan, found: FoundDocumentNumber): Citation | null {
  const { folded } = scan.unit;
  if (folded[found.start - 1] !== "（" || folded[found.end] !== "）") return null;
  const before = folded.slice(Math.max(scan.cursor, found.start - 130), found.start - 1);
  const match = UNBRACKETED.exec(before);
  if (match === null || documentTypeOf(match[2]!) === null) return null;
  const start = found.start - 1 - match[2]!.length - issuerAtEnd(match[1]!).length;
  const cited = {
    title: squeeze(scan.unit.text.slice(start, found.start - 1)),
    documentNumber: found.number,
  };
  return {
    start,
    end: found.end + 1,
    kind: "external-title",
    target: cited,
    mention: { owner: cited, entries: [], part: scan.unit.place.part },
  };
}
