import type { ReferenceTarget } from "../../document/tree.ts";
import { isPointer, readAttachmentWord } from "../clauses/attachment-words.ts";
import { readListedAttachments } from "../clauses/read-listed-attachments.ts";
import { readDeclaredName } from "../names/short-names.ts";
import { readTitle, titleKey } from "../names/titles.ts";
import type { Citation, OwnTitle, Scan } from "../reading/citation-types.ts";

const ATTACHED = /所附的?/y;

/** 附件2, 附表, 附件一《…》, 所附《…》; 附件 alone where it points to a part of this document. */
export function citeAttachment(scan: Scan, at: number): Citation | null {
  const { folded } = scan.unit;
  ATTACHED.lastIndex = at;
  if (ATTACHED.exec(folded) !== null) {
    // 《…条例》所附《…清单》: of another document, and then a document like any other.
    const last = scan.mentions.at(-1);
    const ofAnother = last !== undefined && last.end === at && last.owner !== "self";
    return ofAnother ? null : citeTitled(scan, at, ATTACHED.lastIndex, []);
  }
  const word = readAttachmentWord(folded, at);
  if (word === null) return null;
  const titled = citeTitled(scan, at, word.end, word.numbers);
  if (titled !== null) return titled;
  const before = folded.slice(Math.max(0, at - 6), at);
  const after = folded.slice(word.end, word.end + 4);
  if (word.numbers.length === 0 && !isPointer(before, after, scan.reading.hasAttachments))
    return null;
  return make(scan, at, word.end, word.word, word.numbers);
}

/** 本条例所附《…》, 本法附件二, 本解释附表: after the name that the document gives itself. */
export function citeNamedAttachment(scan: Scan, start: number, at: number): Citation | null {
  const { folded } = scan.unit;
  ATTACHED.lastIndex = at;
  if (ATTACHED.exec(folded) !== null) return citeTitled(scan, start, ATTACHED.lastIndex, []);
  const word = folded[at] === "附" ? readAttachmentWord(folded, at) : null;
  if (word === null) return null;
  return (
    citeTitled(scan, start, word.end, word.numbers) ??
    make(scan, start, word.end, word.word, word.numbers)
  );
}

/** A title right after 所附 or 附件一. */
function citeTitled(scan: Scan, start: number, at: number, numbers: number[]): Citation | null {
  const { text } = scan.unit;
  if (text[at] !== "《") return null;
  const title = readTitle(text, at);
  if (title === null) return null;
  const own = rememberAttachment(scan, title.name, numbers[0] ?? null);
  const declared = readDeclaredName(scan.unit.folded, title.end);
  for (const name of declared?.names ?? []) scan.reading.ownTitles.set(titleKey(name), own);
  return {
    start,
    end: title.end,
    until: declared?.end ?? title.end,
    kind: "attachment",
    target: { attachment: numbers[0] ?? null, title: title.name },
  };
}

/** What is called 所附 once is an attachment of this document wherever it is named. */
function rememberAttachment(scan: Scan, title: string, number: number | null): OwnTitle {
  const key = titleKey(title);
  const known = scan.reading.ownTitles.get(key);
  if (known?.isAttachment) return known;
  const own: OwnTitle = { part: null, title, isAttachment: true, number };
  scan.reading.ownTitles.set(key, own);
  return own;
}

function make(scan: Scan, start: number, end: number, word: string, numbers: number[]): Citation {
  const target: Partial<ReferenceTarget> = { attachment: numbers[0] ?? null, title: null };
  if (numbers.length > 1) target.list = numbers.map((attachment) => ({ attachment }));
  if (numbers.length === 0) Object.assign(target, unnumbered(scan, word));
  return { start, end, kind: "attachment", target };
}

/** 附表 is the attachment whose name is a table's; 附件 inside an attachment is the one after it. */
function unnumbered(scan: Scan, word: string): Partial<ReferenceTarget> {
  const parts = scan.reading.index.parts.filter(
    ({ node }) => node !== null && node.unit !== "document",
  );
  if (word === "附件") {
    const own = parts.indexOf(scan.unit.place.part);
    return own !== -1 && own + 1 < parts.length ? { attachment: own + 2 } : {};
  }
  const kind = word.slice(-1);
  const named = [...scan.reading.ownTitles.values()].find(
    ({ isAttachment, title }) => isAttachment && title.replace(/[（(].*[)）]$/u, "").endsWith(kind),
  );
  return named === undefined ? {} : { title: named.title };
}

/** The lines of the list above the signature name the attachments one by one. */
export function citeAttachmentLine({ unit }: Scan): Citation[] {
  if (!unit.listed) return [];
  return readListedAttachments(unit.text).map(({ start, end, number, title }) => ({
    start,
    end,
    kind: "attachment",
    target: { attachment: number, title },
  }));
}
