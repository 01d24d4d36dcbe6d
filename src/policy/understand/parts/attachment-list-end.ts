import { squeeze } from "../../lexicon/squeeze.ts";
import type { Line } from "../page/line.ts";
import { findSignature } from "./find-signature.ts";
import { matchOpener } from "./forms.ts";

/**
 * 附件说明: a line 附件：… above the signature, with the further numbers under it. It is told from the
 * line that opens an attachment by what follows: a signature, or a second line that opens the same.
 *
 * @returns the line after the list, or `null`.
 */
export function attachmentListEnd(lines: Line[], start: number): number | null {
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
  const signed = findSignature(lines, end, true) !== null;
  return signed || repeated ? end : null;
}
