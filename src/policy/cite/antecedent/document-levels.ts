import type { PartIndex } from "../../address/clause-index.ts";
import { type ClauseEntry, firstPath, mapPaths } from "../../address/clause-path.ts";
import { toChineseNumeral } from "../../lexicon/numerals.ts";
import type { Scan } from "../reading/citation-types.ts";
import { candidateParts, exists } from "./evidence.ts";

/** 第四条 of a document without 条 is its 四、 or （四）; `null` where it has none. */
export function asLevels(scan: Scan, entries: ClauseEntry[]): ClauseEntry[] | null {
  if (entries.some((entry) => firstPath(entry)[0]?.unit !== "article")) return null;
  for (const part of candidateParts(scan)) {
    if (part.articles.length > 0) continue;
    const converted = entries.map((entry) => levelOf(part, entry));
    if (converted.every((entry) => entry !== null)) return converted;
  }
  return null;
}

function levelOf(part: PartIndex, entry: ClauseEntry): ClauseEntry | null {
  // 第（三）条 is （三）, also where there is a 三、.
  const bracketed = firstPath(entry)[0]?.bracketed === true;
  for (const unit of bracketed
    ? (["item", "division"] as const)
    : (["division", "item"] as const)) {
    const [converted] = asLevel([entry], unit);
    if (converted !== undefined && exists(part, [converted], "whole")) return converted;
  }
  return null;
}

function asLevel(entries: ClauseEntry[], unit: "division" | "item"): ClauseEntry[] {
  return mapPaths(entries, (path) =>
    path.map((step) => {
      if (step.unit === "article") {
        return unit === "item"
          ? { ...step, unit, marker: `（${toChineseNumeral(step.value)}）` }
          : { ...step, unit };
      }
      return step.unit === "paragraph" && unit === "division"
        ? { ...step, unit: "item" as const }
        : step;
    }),
  );
}
