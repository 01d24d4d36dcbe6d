import type { Sidecar } from "../../document/sidecar.ts";
import type { Removed } from "../../document/source.ts";
import type { YamlPlaces } from "../../document/yaml/read-yaml.ts";
import { squeeze } from "../../lexicon/squeeze.ts";
import type { Diagnostic } from "../../report/diagnostic.ts";
import { report } from "../../report/report.ts";
import type { Line } from "./line.ts";

/**
 * Applies the corrections that a sidecar makes to lines, before anything is recognised.
 *
 * @param placeOf where each correction stands in the sidecar.
 * @returns the lines; an error for every correction whose line isn't in the document any more.
 */
export function applySidecar(
  lines: Line[],
  sidecar: Sidecar,
  placeOf: YamlPlaces,
): { lines: Line[]; removed: Removed[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const find = (text: string, ...path: [field: string, ...Array<string | number>]): Line[] => {
    const found = lines.filter((line) => line.text !== "" && squeeze(line.text) === squeeze(text));
    if (found.length === 0) {
      diagnostics.push(report("sidecar-unmatched", placeOf(path), { field: path[0], text }));
    }
    return found;
  };
  const furniture = new Set(
    (sidecar.furniture ?? []).flatMap((text, at) => find(text, "furniture", at)),
  );
  const levels = new Map(
    (sidecar.headings ?? []).flatMap(({ text, level }, at) =>
      find(text, "headings", at, "text").map((line): [Line, number] => [line, level]),
    ),
  );
  const plain = new Set(
    (sidecar.notHeadings ?? []).flatMap((text, at) => find(text, "notHeadings", at)),
  );
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
