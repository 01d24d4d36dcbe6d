import { documentTypeOf } from "../../lexicon/document-types.ts";
import type { Line } from "../page/line.ts";
import { collectContents } from "./contents.ts";
import {
  areOrgans,
  isAddresseeLine,
  isAdoptionNote,
  isDocumentNumberLine,
  isTitleLike,
  isTitleSuffix,
} from "./forms.ts";
import type { Part } from "./parts.ts";

/** A title breaks over one to five lines; what closes it tells how many (文种, number, 题注, addressees). */
export function titleEnd(lines: Line[], start: number, kind: Part["kind"]): number {
  let run = start;
  const goesOn = () => {
    const line = lines[run];
    if (line === undefined || run - start >= 5) return false;
    if (run === start) return isTitleLike(line);
    // 关于印发《…管理办法 / （试行）》的通知: the name goes on until its bracket closes.
    if (isOpenName(lines.slice(start, run))) return true;
    if (isTitleSuffix(line)) return true;
    return isTitleLike(line) && line.marker === null && collectContents(lines, run) === run;
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
  if (closed) return withoutIssuers(lines, start, run);
  const suffixed = (end: number) => (end < run && isTitleSuffix(lines[end]!) ? end + 1 : end);
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

/** 统计公报 / 临江市统计局 / 2021年3月10日: who issues it, below a title that is complete, is no part of it. */
function withoutIssuers(lines: Line[], start: number, end: number): number {
  let at = end;
  while (at - 1 > start && areOrgans(lines[at - 1]!.flat)) at -= 1;
  const joined = lines
    .slice(start, at)
    .map(({ text }) => text)
    .join("");
  return at < end && documentTypeOf(joined) !== null ? at : end;
}

/** Does a 《 stand open at the end of these lines? */
export function isOpenName(lines: Line[]): boolean {
  const text = lines.map(({ flat }) => flat).join("");
  return text.split("《").length > text.split("》").length;
}
