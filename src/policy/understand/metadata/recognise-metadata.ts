import type { SourceField } from "../../document/source.ts";
import type { HistoryEntry, PolicyDocument, Provenance } from "../../document/tree.ts";
import { parseDate } from "../../lexicon/dates.ts";
import { normaliseDocumentNumber } from "../../lexicon/document-number.ts";
import { documentTypeOf } from "../../lexicon/document-types.ts";
import { foldForRecognition } from "../../lexicon/folding.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import type { Line } from "../page/line.ts";
import { joinTitle, titleNumberOffset } from "../parts/join-title.ts";
import { linesWithRole, type Part } from "../parts/parts.ts";
import { inferTitle } from "./infer-title.ts";
import { type FieldMeaning, findField } from "./metadata-fields.ts";
import { readDocumentNumber } from "./read-document-number.ts";
import { readHistory } from "./read-history.ts";
import { readIssuers, readSignature } from "./read-issuers.ts";

/**
 * The metadata of a document, each value with where it was read (`provenance`). `amendedDates` and
 * `repealedDate` are never read, only given by staff.
 */
export interface Metadata
  extends Pick<
    PolicyDocument,
    | "title"
    | "titleOrigin"
    | "documentType"
    | "documentNumber"
    | "issuers"
    | "addressees"
    | "documentDate"
    | "publicationDate"
    | "effectiveDate"
    | "amendedDates"
    | "repealedDate"
    | "indexNumber"
    | "topic"
    | "validity"
    | "signatory"
    | "history"
    | "provenance"
  > {
  sourceName: string | null;
  url: string | null;
}

/** A value that page and body give differently. */
export interface Disagreement {
  name: string;
  page: string;
  body: string;
  line: number;
}

/**
 * Reads a document's metadata (GB/T 9704; 政府信息公开目录) from the page's fields and from the parts of
 * the text. The page's table wins, since an office wrote it about this document; where the text
 * says otherwise, that is reported.
 *
 * @param file path of the file: its name is the title where nothing better is found.
 */
export function recogniseMetadata(
  parts: Part[],
  fields: SourceField[],
  file: string,
): { metadata: Metadata; disagreements: Disagreement[] } {
  const provenance: Record<string, Provenance> = {};
  const disagreements: Disagreement[] = [];
  const note = (name: string, line: number | null, origin: Provenance["origin"] = "source") => {
    provenance[name] = { origin, line };
  };
  const field = (meaning: FieldMeaning) => {
    const found = findField(fields, meaning);
    if (found !== null) note(meaning, found.line);
    return found;
  };
  const choose = (name: FieldMeaning, body: { value: string; line: number } | null) => {
    const page = field(name);
    if (page === null && body !== null) note(name, body.line);
    if (page !== null && body !== null && squeeze(page.value) !== squeeze(body.value)) {
      disagreements.push({ name, page: page.value, body: body.value, line: body.line });
    }
    return page?.value ?? body?.value ?? null;
  };

  const main = parts[0];
  const signature = readSignature(main);
  const history = parts.flatMap((part) =>
    part.kind === "attachment" ? [] : readHistory(linesWithRole(part, "adoptionNote")),
  );
  const issuers = readIssuers(main, signature, history, field, note);
  const title = readTitle(parts, field, note, issuers, file);
  const number = (text: string) => normaliseDocumentNumber(text) ?? text;
  const bodyNumber = readDocumentNumber(parts);
  const pageNumber = field("documentNumber");
  if (pageNumber === null && bodyNumber !== null) note("documentNumber", bodyNumber.line);
  const addressees = linesWithRole(main, "addressees");
  if (addressees[0] !== undefined) note("addressees", addressees[0].lines[0]);

  const metadata: Metadata = {
    ...title,
    documentType: documentTypeOf(title.title),
    documentNumber:
      pageNumber === null
        ? bodyNumber === null
          ? null
          : number(bodyNumber.value)
        : number(pageNumber.value),
    issuers,
    addressees: addressees.flatMap(readAddressees),
    documentDate: choose("documentDate", signature.date ?? adoption(history)),
    publicationDate: choose("publicationDate", null),
    effectiveDate: choose("effectiveDate", readEffectiveDate(parts, history)),
    indexNumber: choose("indexNumber", null),
    topic: choose("topic", null),
    validity: choose("validity", null),
    signatory: readLabelled(parts, /^签发人? ?： ?/, note),
    sourceName: choose("sourceName", null),
    url: choose("url", null),
    history,
    provenance,
  };
  return { metadata, disagreements };
}

function readTitle(
  parts: Part[],
  field: (meaning: FieldMeaning) => SourceField | null,
  note: (name: string, line: number | null, origin?: Provenance["origin"]) => void,
  issuers: string[],
  file: string,
): Pick<Metadata, "title" | "titleOrigin"> {
  const page = field("title");
  if (page !== null) return { title: page.value.replace(/\s+/g, " "), titleOrigin: "source" };
  const documents = parts.filter(({ kind }) => kind !== "attachment");
  for (const part of documents.slice(0, 2)) {
    const lines = linesWithRole(part, "title");
    if (lines[0] === undefined) continue;
    note("title", lines[0].lines[0]);
    const title = joinTitle(lines);
    const numbered = titleNumberOffset(title);
    return { title: title.slice(0, numbered ?? title.length), titleOrigin: "source" };
  }
  const order = linesWithRole(parts[0], "promulgation")[0];
  if (order !== undefined) {
    note("title", order.lines[0]);
    const numbers = linesWithRole(parts[0], "documentNumber").slice(0, 1);
    const printed = [...linesWithRole(parts[0], "promulgation"), ...numbers];
    return { title: joinTitle(printed), titleOrigin: "source" };
  }
  const paragraphs = parts.flatMap((part) => linesWithRole(part, "body")).map(({ text }) => text);
  note("title", null, "inferred");
  return { title: inferTitle(paragraphs, issuers, file), titleOrigin: "inferred" };
}

/** Groups of addressees are set apart by commas; the organs in a group by 、. */
function readAddressees(line: Line): string[] {
  const names: string[] = [];
  let from = 0;
  const flat = foldForRecognition(line.text).replace(/：$/, "");
  for (let at = 0; at <= flat.length; at += 1) {
    if (at < flat.length && flat[at] !== "，") continue;
    const name = line.text.slice(from, at).trim();
    if (name !== "") names.push(name);
    from = at + 1;
  }
  return names;
}

function adoption(history: HistoryEntry[]): { value: string; line: number } | null {
  const entry =
    history.find(({ event }) => event === "adopted" || event === "approved") ??
    history.find(({ event }) => event === "promulgated");
  return entry === undefined ? null : { value: entry.date, line: entry.line };
}

/** 本法自2019年3月1日起施行, in the 题注, the order or the last articles. */
function readEffectiveDate(
  parts: Part[],
  history: HistoryEntry[],
): { value: string; line: number } | null {
  const noted = history.find(({ event }) => event === "effective");
  if (noted !== undefined) return { value: noted.date, line: noted.line };
  for (const part of parts.filter(({ kind }) => kind !== "attachment")) {
    for (const line of linesWithRole(part, "body").toReversed().slice(0, 40)) {
      const match =
        /(?<!(?<!本)《[^《》]*》|）)自([^，。；]{6,20})起(?:正式)?(?:施行|实施|生效|执行)(?=[，。；）]|$)/.exec(
          line.flat,
        );
      const date = match === null ? null : parseDate(match[1]!);
      if (date !== null) return { value: date, line: line.lines[0] };
    }
  }
  return null;
}

function readLabelled(
  parts: Part[],
  label: RegExp,
  note: (name: string, line: number | null) => void,
): string | null {
  for (const line of parts.flatMap((part) => [
    ...linesWithRole(part, "masthead"),
    ...linesWithRole(part, "imprint"),
  ])) {
    const match = label.exec(line.flat);
    if (match === null) continue;
    note("signatory", line.lines[0]);
    return line.text.slice(match[0].length).trim() || null;
  }
  return null;
}
