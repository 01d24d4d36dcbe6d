import type { Diagnostic } from "../diagnostic.ts";
import { documentTypeOf } from "../lexicon/document-types.ts";
import { squeeze } from "../lexicon/folding.ts";
import type { Sidecar } from "../sidecar.ts";
import type { Removed } from "../source.ts";
import type { Line } from "./line.ts";
import type { Metadata } from "./recognise-metadata.ts";

/**
 * Applies the corrections that a sidecar makes to lines, before anything is recognised.
 *
 * @returns the lines; an error for every correction whose line isn't in the document any more.
 */
export function applySidecar(
  file: string,
  lines: Line[],
  sidecar: Sidecar,
): { lines: Line[]; removed: Removed[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const find = (text: string, field: string): Line[] => {
    const found = lines.filter((line) => line.text !== "" && squeeze(line.text) === squeeze(text));
    if (found.length === 0) {
      diagnostics.push({
        file,
        line: 1,
        column: 1,
        severity: "error",
        ruleId: "sidecar-unmatched",
        message: `更正文件的 ${field} 中“${text}”一行在原文中找不到；请照抄整行，或删去这一条。The sidecar's ${field} names a line that isn't in the document: copy the whole line, or delete the entry.`,
      });
    }
    return found;
  };
  const furniture = new Set((sidecar.furniture ?? []).flatMap((text) => find(text, "furniture")));
  const levels = new Map(
    (sidecar.headings ?? []).flatMap(({ text, level }) =>
      find(text, "headings").map((line): [Line, number] => [line, level]),
    ),
  );
  const plain = new Set((sidecar.notHeadings ?? []).flatMap((text) => find(text, "notHeadings")));
  const removed: Removed[] = [];
  const kept = lines.flatMap((line): Line[] => {
    if (furniture.has(line)) {
      removed.push({ text: line.text, lines: line.lines, reason: "sidecar" });
      return [];
    }
    const level = levels.get(line);
    if (level !== undefined) return [{ ...line, ruling: { heading: level } }];
    return [plain.has(line) ? { ...line, marker: null, ruling: "text" } : line];
  });
  return { lines: kept, removed, diagnostics };
}

/** Metadata that staff wrote replaces what was read. */
export function overrideMetadata(metadata: Metadata, sidecar: Sidecar): Metadata {
  const {
    slug: _slug,
    aliases: _aliases,
    furniture: _f,
    headings: _h,
    notHeadings: _n,
    ...facts
  } = sidecar;
  const given = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  );
  const provenance = { ...metadata.provenance };
  for (const name of Object.keys(given)) provenance[name] = { origin: "sidecar", line: null };
  const title = facts.title ?? metadata.title;
  return {
    ...metadata,
    ...given,
    title,
    titleOrigin: facts.title === undefined ? metadata.titleOrigin : "sidecar",
    documentType: facts.documentType ?? documentTypeOf(title),
    provenance,
  };
}
