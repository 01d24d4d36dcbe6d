import { isDateLine } from "../../lexicon/dates.ts";
import type { Line } from "../page/line.ts";
import { collectContents } from "./contents.ts";
import {
  areOrgans,
  isAddresseeLine,
  isAdoptionNote,
  isDocumentNumberLine,
  isMastheadLine,
  isNamedAddressee,
  isSignatoryLike,
  matchOpener,
  promulgationEnd,
} from "./forms.ts";
import type { Group, Part, Role } from "./parts.ts";
import { isOpenName, titleEnd } from "./title-end.ts";

/** Title, number, 题注, contents, addressees: in any order, as long as they come first. */
export function readHead(
  lines: Line[],
  start: number,
  kind: Part["kind"],
  groups: Group[],
): number {
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
      const signed = titled ? headSignatureEnd(lines, at) : at;
      if (signed > at) return ["signature", signed];
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

const MOST_SIGNATORIES = 8;

/** 临江市统计局 / 2021年3月10日 under a title, as communiqués and decisions are signed; also the date alone. */
function headSignatureEnd(lines: Line[], start: number): number {
  let at = start;
  while (at - start < MOST_SIGNATORIES && lines[at] !== undefined && areOrgans(lines[at]!.flat)) {
    at += 1;
  }
  const date = lines[at];
  return date !== undefined && isDateLine(date.text) ? at + 1 : start;
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

/** A note in brackets may break over lines: up to its closing bracket. */
function adoptionNoteEnd(lines: Line[], start: number): number {
  const line = lines[start]!;
  if (!isAdoptionNote(line)) return start;
  if (!line.flat.startsWith("（")) return noteNameEnd(lines, start);
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

const MOST_NOTE_LINES = 6;

/** …会议《关于修改《…》第三十条 / 第三十一条的决定》第一次修正: the note goes on until its name closes. */
function noteNameEnd(lines: Line[], start: number): number {
  const last = Math.min(start + MOST_NOTE_LINES, lines.length);
  for (let end = start + 1; end <= last; end += 1) {
    if (!isOpenName(lines.slice(start, end))) return end;
  }
  return start + 1;
}
