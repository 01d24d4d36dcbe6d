import { isDateLine } from "../lexicon/dates.ts";
import { documentTypeOf } from "../lexicon/document-types.ts";
import { squeeze } from "../lexicon/folding.ts";
import { collectContents } from "./contents.ts";
import {
  isAddresseeLine,
  isAdoptionNote,
  isClosingImprint,
  isDocumentNumberLine,
  isImprintLine,
  isMastheadLine,
  isMonthLine,
  isNamedAddressee,
  isOpener,
  isReleaseNote,
  isSignatoryLike,
  isTitleLike,
  isTitleSuffix,
  matchOpener,
  promulgationEnd,
  signatureDateOffset,
} from "./forms.ts";
import { cutLine, type Line } from "./line.ts";
import type { Group, Part, Role } from "./parts.ts";

/**
 * Cuts a page into its documents and gives every line its role (GB/T 9704: 标题, 发文字号, 主送机关,
 * 正文, 附件说明, 署名和成文日期, 附注, 版记, 附件).
 *
 * Guarantee: every line is in exactly one group, in the order of the page.
 *
 * @param lines the lines without furniture and page metadata.
 */
export function splitParts(lines: Line[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < lines.length) {
    const kind = parts.length === 0 ? "main" : isOpener(lines[at]!) ? "attachment" : "document";
    const part = readPart(lines, at, kind, issuedTitle(parts));
    parts.push(part.part);
    at = part.next;
  }
  return parts;
}

/** The title in 印发《…》的通知: a line that repeats it opens the issued document. */
function issuedTitle(parts: Part[]): string | null {
  const text = titleOf(parts[0]);
  return text === null ? null : (/印发《(.+)》/.exec(text)?.[1] ?? null);
}

function titleOf(part: Part | undefined): string | null {
  const title = part?.groups.find(({ role }) => role === "title");
  return title === undefined ? null : squeeze(title.lines.map(({ text }) => text).join(""));
}

function readPart(
  lines: Line[],
  start: number,
  kind: Part["kind"],
  issued: string | null,
): { part: Part; next: number } {
  const groups: Group[] = [];
  const add = (role: Role, from: number, to: number) => {
    if (to > from) groups.push({ role, lines: lines.slice(from, to) });
  };
  let at = start;
  if (kind === "attachment") {
    add("opener", at, at + 1);
    at += 1;
  }
  at = readHead(lines, at, kind, groups);
  const title = titleOf({ kind, groups });
  const issues =
    issued ?? (title === null ? null : (/印发《?(.+?)》?的通知/.exec(title)?.[1] ?? null));

  let bodyFrom = at;
  const flush = () => {
    add("body", bodyFrom, at);
  };
  while (at < lines.length) {
    const line = lines[at]!;
    const signature = readSignature(lines, at, groups.length > 0 || at > bodyFrom);
    if (signature !== null) {
      flush();
      groups.push({ role: "signature", lines: signature.lines });
      at = readTail(lines, signature.next, groups);
      return { part: { kind, groups }, next: at };
    }
    if (kind === "main" && isLateAddressees(lines, bodyFrom, at, groups)) {
      flush();
      add("addressees", at, at + 1);
      at += 1;
      bodyFrom = at;
      continue;
    }
    const contents = collectContents(lines, at);
    if (contents > at && lines.slice(bodyFrom, at).every(({ marker }) => marker === null)) {
      flush();
      add("contents", at, contents);
      at = contents;
      bodyFrom = at;
      continue;
    }
    if (at > start && isClosingImprint(line) && closesPart(lines, tailEnd(lines, at))) break;
    const list = attachmentListEnd(lines, at);
    if (list !== null) {
      flush();
      add("attachmentList", at, list);
      at = list;
      bodyFrom = at;
      continue;
    }
    if (at > start && isOpener(line)) break;
    if (
      at > bodyFrom &&
      issues !== null &&
      kind === "main" &&
      squeeze(line.flat) === squeeze(issues)
    )
      break;
    at += 1;
  }
  flush();
  at = readTail(lines, at, groups);
  return { part: { kind, groups }, next: at };
}

/** The addressees come after a newspaper's lead, but before any number. */
function isLateAddressees(lines: Line[], bodyFrom: number, at: number, groups: Group[]): boolean {
  return (
    at > bodyFrom &&
    at - bodyFrom <= 2 &&
    isNamedAddressee(lines[at]!) &&
    lines.slice(bodyFrom, at).every(({ marker }) => marker === null) &&
    groups.every(({ role }) => role !== "addressees")
  );
}

/** Title, number, 题注, contents, addressees: in any order, as long as they come first. */
function readHead(lines: Line[], start: number, kind: Part["kind"], groups: Group[]): number {
  let at = start;
  let titled =
    kind === "attachment" && matchOpener(lines[start - 1]!)!.length < lines[start - 1]!.text.length;
  while (at < lines.length) {
    const line = lines[at]!;
    const contents = collectContents(lines, at);
    const [role, end] = ((): [Role | null, number] => {
      if (isMastheadLine(line, lines[at + 1]) && !titled) return ["masthead", at + 1];
      if (contents > at) return ["contents", contents];
      const promulgation = titled || kind === "attachment" ? at : promulgationEnd(lines, at);
      if (promulgation > at) return ["promulgation", promulgation];
      if (isDocumentNumberLine(line)) return ["documentNumber", at + 1];
      if (titled || at > start) {
        const note = adoptionNoteEnd(lines, at);
        if (note > at) return ["adoptionNote", note];
      }
      const addressees = titled ? addresseesEnd(lines, at) : at;
      if (addressees > at) return ["addressees", addressees];
      if (isAddresseeLine(line)) return ["addressees", at + 1];
      if (isSpeaker(lines, at, groups)) return ["adoptionNote", at + 1];
      if (!titled) {
        const title = titleEnd(lines, at, kind);
        if (title > at) return ["title", title];
      }
      return [null, at];
    })();
    if (role === null) break;
    if (role === "title") titled = true;
    const last = groups.at(-1);
    if (last?.role === role) last.lines.push(...lines.slice(at, end));
    else groups.push({ role, lines: lines.slice(at, end) });
    at = end;
    // What follows the addressees is the text.
    if (role === "addressees") break;
  }
  return at;
}

const MOST_ADDRESSEE_LINES = 4;

/** Addressees that fill several lines: all but the last end in a comma. */
function addresseesEnd(lines: Line[], start: number): number {
  let at = start;
  const goesOn = (line: Line | undefined) =>
    line !== undefined &&
    line.marker === null &&
    /[，、]$/.test(line.flat) &&
    !/[。；：！？“]/.test(line.flat);
  while (at - start < MOST_ADDRESSEE_LINES && goesOn(lines[at])) at += 1;
  const last = lines[at];
  return at > start && last !== undefined && isNamedAddressee(last) ? at + 1 : start;
}

/** 临江市市长　陈志远, between the occasion of a speech and 各位代表：. */
function isSpeaker(lines: Line[], at: number, groups: Group[]): boolean {
  const next = lines[at + 1];
  return (
    groups.at(-1)?.role === "adoptionNote" &&
    lines[at]!.text.length <= 30 &&
    isSignatoryLike(lines[at]!) &&
    next !== undefined &&
    isAddresseeLine(next)
  );
}

/** A title breaks over one to five lines; what closes it tells how many (文种, number, 题注, addressees). */
function titleEnd(lines: Line[], start: number, kind: Part["kind"]): number {
  let run = start;
  const goesOn = () => {
    const line = lines[run];
    if (line === undefined || run - start >= 5) return false;
    if (run === start) return isTitleLike(line);
    // 关于印发《…管理办法 / （试行）》的通知: the name goes on until its bracket closes.
    if (isOpenName(lines.slice(start, run))) return true;
    return isTitleSuffix(line) || (isTitleLike(line) && collectContents(lines, run) === run);
  };
  while (goesOn()) run += 1;
  if (run === start) return start;
  const next = lines[run];
  const closed =
    next !== undefined &&
    (isDocumentNumberLine(next) ||
      isAdoptionNote(next) ||
      isAddresseeLine(next) ||
      collectContents(lines, run) > run);
  if (closed) return run;
  const suffixed = (end: number) =>
    end < run && isTitleSuffix(lines[end]!) ? end + 1 : end;
  // Longest first, so that …的意见 over two lines isn't cut at a 规定 inside.
  for (let end = run; end > start; end -= 1) {
    const joined = lines
      .slice(start, end)
      .map(({ text }) => text)
      .join("");
    if (documentTypeOf(joined) !== null) return suffixed(end);
  }
  // No 文种: a first line of its own is still a title where text follows it.
  return kind === "main" && run === start + 1
    ? run
    : kind === "main"
      ? start + 1
      : Math.min(run, start + 2);
}

/** Does a 《 stand open at the end of these lines? */
function isOpenName(lines: Line[]): boolean {
  const text = lines.map(({ flat }) => flat).join("");
  return text.split("《").length > text.split("》").length;
}

/** A note in brackets may break over lines: up to its closing bracket. */
function adoptionNoteEnd(lines: Line[], start: number): number {
  const line = lines[start]!;
  if (!isAdoptionNote(line)) return start;
  // …会议《关于修改《…》第三十条 / 第三十一条的决定》第一次修正: the name goes on.
  if (!line.flat.startsWith("（")) return isOpenName([line]) && lines[start + 1] !== undefined ? start + 2 : start + 1;
  let depth = 0;
  for (let at = start; at < Math.min(start + 12, lines.length); at += 1) {
    for (const character of lines[at]!.flat) {
      if (character === "（") depth += 1;
      if (character === "）") depth -= 1;
    }
    if (depth <= 0) return at + 1;
  }
  return start + 1;
}

const MOST_SIGNATORIES = 8;

/**
 * A signature: one or more names over a line that is only a date, or name and date on one line.
 * A date alone closes a document only where nothing but a tail or another document follows.
 */
function readSignature(
  lines: Line[],
  at: number,
  hasText: boolean,
): { lines: Line[]; next: number } | null {
  const line = lines[at]!;
  if (!hasText) return null;
  const glued = signatureDateOffset(line);
  if (glued !== null && closesPart(lines, at + 1)) {
    return { lines: cutLine(line, glued), next: at + 1 };
  }
  let date = at;
  while (date < lines.length && date - at < MOST_SIGNATORIES && isSignatoryLike(lines[date]!))
    date += 1;
  const dateLine = lines[date];
  if (dateLine === undefined) return null;
  const isMonth = isMonthLine(dateLine.text) && date > at && closesPart(lines, date + 1);
  if (!isMonth && !isDateLine(dateLine.text)) return null;
  if (date === at && !closesPart(lines, at + 1)) return null;
  return { lines: lines.slice(at, date + 1), next: date + 1 };
}

/** Nothing follows, or a tail, an attachment, or a line that can open a document. */
function closesPart(lines: Line[], at: number): boolean {
  const next = lines[at];
  return (
    next === undefined ||
    isImprintLine(next) ||
    isReleaseNote(next) ||
    isOpener(next) ||
    isTitleLike(next)
  );
}

/** The line after 附注 and 版记 that stand at `at`. */
function tailEnd(lines: Line[], at: number): number {
  return readTail(lines, at, []);
}

/** 附注 and 版记 below the signature. */
function readTail(lines: Line[], start: number, groups: Group[]): number {
  let at = start;
  while (at < lines.length) {
    const line = lines[at]!;
    const role = isImprintLine(line) ? "imprint" : isReleaseNote(line) ? "note" : null;
    if (role === null) break;
    const last = groups.at(-1);
    if (last?.role === role && role === "imprint") last.lines.push(line);
    else groups.push({ role, lines: [line] });
    at += 1;
  }
  return at;
}

/**
 * 附件说明: a line 附件：… above the signature, with the further numbers under it. It is told from the
 * line that opens an attachment by what follows: a signature, or a second line that opens the same.
 *
 * @returns the line after the list, or `null`.
 */
function attachmentListEnd(lines: Line[], start: number): number | null {
  const opener = matchOpener(lines[start]!);
  if (opener === null || opener.length >= lines[start]!.text.length) return null;
  let end = start + 1;
  while (
    end < lines.length &&
    lines[end]!.marker?.kind === "arabic" &&
    lines[end]!.text.length <= 80 &&
    !/[。；]$/.test(lines[end]!.flat)
  ) {
    end += 1;
  }
  const next = lines[end];
  if (next === undefined) return end;
  const title = squeeze(lines[start]!.flat.slice(opener.length));
  const repeated = lines
    .slice(end)
    .some((line) => matchOpener(line) !== null || squeeze(line.flat) === title);
  const signed = readSignature(lines, end, true) !== null;
  return signed || repeated ? end : null;
}
